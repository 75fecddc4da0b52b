package uk.datr.workforce.calculator.comparisons;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.calculator.calculations.Faults;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.engine.comparison.Comparison;
import uk.datr.workforce.calculator.engine.comparison.ComparisonOutcome;
import uk.datr.workforce.calculator.engine.comparison.ComparisonRequest;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Problems;

/** Comparisons over HTTP. */
@Path("/calculator/v1/comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Comparisons", description = "Scenarios beside a base, change by change.")
public class ComparisonResource {

  private final ShapeCheck shapes;
  private final ComparedCalculations calculations;
  private final CallerAuthority authority;
  private final Problems problems;

  ComparisonResource(
      ShapeCheck shapes,
      ComparedCalculations calculations,
      CallerAuthority authority,
      Problems problems) {
    this.shapes = shapes;
    this.calculations = calculations;
    this.authority = authority;
    this.problems = problems;
  }

  /** Compares. */
  @POST
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Compare scenarios with a base",
      description =
          "Sets one to six scenarios beside a base by role, cost and ratio, and says what each change contributes to the difference of a figure. Up to eight changes contribute their mean over all orders (Shapley value); more are made one after the other, which is labelled. Scenarios are calculations or the ids of saved ones that you may read.")
  @APIResponse(
      responseCode = "200",
      description = "The comparison.",
      content =
          @Content(
              schema = @Schema(implementation = ComparisonView.class),
              examples = @ExampleObject(name = "one", value = ComparisonExamples.COMPARISON)))
  public Response compareScenarios(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ComparisonBody.class),
                      examples = @ExampleObject(name = "one", value = ComparisonExamples.REQUEST)))
          JsonTree body) {
    ShapeCheck.Shape shape = shapes.check(ComparisonBody.SCHEMA, body.root());
    List<Finding> findings = new ArrayList<>(shape.faults());
    var base = calculations.read(shape.readable().path("base"), "/base", authority, findings);
    var scenarios =
        calculations.readAll(shape.readable().path("scenarios"), "/scenarios", authority, findings);
    if (!findings.isEmpty()) {
      return problems.validationFailed(findings);
    }
    ComparisonEntry entry = LenientRecords.read(ComparisonEntry.class, shape.readable());
    return switch (Comparison.of(
        new ComparisonRequest(base, scenarios, entry.factors(), entry.outputs(), null))) {
      case ComparisonOutcome.Compared compared ->
          Response.ok(ComparisonView.of(entry.label(), compared.scenarios())).build();
      case ComparisonOutcome.Refused refused ->
          problems.validationFailed(Faults.told(refused.findings(), ""));
    };
  }
}
