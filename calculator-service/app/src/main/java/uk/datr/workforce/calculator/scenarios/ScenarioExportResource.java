package uk.datr.workforce.calculator.scenarios;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.calculator.calculations.CalculationResult;
import uk.datr.workforce.calculator.exports.CalculationTables;
import uk.datr.workforce.calculator.exports.ExportExamples;
import uk.datr.workforce.calculator.exports.ExportFile;
import uk.datr.workforce.calculator.exports.ExportFormat;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** Scenarios as files over HTTP. */
@Path("/calculator/v1/scenarios/{scenarioId}/export")
@Produces({ExportFile.CSV, ExportFile.ODS})
@RunOnVirtualThread
@Tag(name = "Scenarios")
public class ScenarioExportResource {

  private final ScenarioStore store;
  private final Scenarios scenarios;
  private final CallerAuthority authority;
  private final Problems problems;

  ScenarioExportResource(
      ScenarioStore store, Scenarios scenarios, CallerAuthority authority, Problems problems) {
    this.store = store;
    this.scenarios = scenarios;
    this.authority = authority;
    this.problems = problems;
  }

  /** A scenario as a file. */
  @GET
  @PermissionsAllowed("scenario-read")
  @Operation(
      summary = "Take a scenario as a file",
      description =
          "The stored result of a scenario with how every number was worked out, as a spreadsheet (ODS) or as CSV, like the export of a calculation. Who is in post is left out for those who may not see it. A result that the present formulas cannot make again is not exported, since they could not explain it.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = ExportFile.DISPOSITION,
              schema = @Schema(implementation = String.class)),
      content = {
        @Content(
            mediaType = ExportFile.CSV,
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "working", value = ExportExamples.WORKING)),
        @Content(
            mediaType = ExportFile.ODS,
            schema = @Schema(implementation = String.class, format = "binary"),
            examples = @ExampleObject(name = "file", value = ExportExamples.FILE))
      })
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response exportScenario(
      @Parameter(example = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c") @PathParam("scenarioId")
          UUID scenarioId,
      @Parameter(description = "What kind of file.", example = "ODS")
          @QueryParam("format")
          @DefaultValue("ODS")
          ExportFormat format) {
    Optional<StoredScenario> found = store.find(scenarioId, ScenarioReach.of(authority));
    if (found.isEmpty()) {
      return problems.notFound();
    }
    StoredScenario scenario = found.get();
    if (!scenarios.isReproducible(scenario)) {
      return problems.response(
          ProblemType.WRONG_STATE,
          "Formulas of another version made this result; they cannot explain it any more.");
    }
    boolean showsCensus = Areas.showsCensus(authority, scenario.area());
    CalculationResult result = showsCensus ? scenario.result() : scenario.result().withoutCurrent();
    return ExportFile.of(
        format,
        "scenario-" + scenario.id(),
        CalculationTables.of(result, scenario.requestFor(showsCensus), scenario.sources()));
  }
}
