package uk.datr.workforce.calculator.exports;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.calculator.calculations.CalculationBody;
import uk.datr.workforce.calculator.calculations.CalculationEntry;
import uk.datr.workforce.calculator.calculations.CalculationExamples;
import uk.datr.workforce.calculator.calculations.Calculations;
import uk.datr.workforce.calculator.calculations.Preparation;
import uk.datr.workforce.calculator.calculations.Prepared;
import uk.datr.workforce.calculator.calculations.ShapeCheck;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Problems;

/** Calculations as files over HTTP. */
@Path("/calculator/v1/calculations/exports")
@Produces({ExportFile.CSV, ExportFile.ODS})
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calculations")
public class CalculationExportResource {

  private final ShapeCheck shapes;
  private final Preparation preparation;
  private final Calculations calculations;
  private final CallerAuthority authority;
  private final Problems problems;

  CalculationExportResource(
      ShapeCheck shapes,
      Preparation preparation,
      Calculations calculations,
      CallerAuthority authority,
      Problems problems) {
    this.shapes = shapes;
    this.preparation = preparation;
    this.calculations = calculations;
    this.authority = authority;
    this.problems = problems;
  }

  /** Calculates and answers a file. */
  @POST
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Calculate and take the result as a file",
      description =
          "A spreadsheet (ODS) with the figures by role, a sheet 'How this was worked out' with every number, its formula and where it comes from, the working in plain English and what matters most; or that sheet alone as CSV (RFC 4180, UTF-8). No cell can become a formula: in CSV a text that begins like one has an apostrophe in front. The same faults as of a calculation.")
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
  public Response exportCalculation(
      @Parameter(description = "What kind of file.", example = "CSV")
          @QueryParam("format")
          @DefaultValue("ODS")
          ExportFormat format,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = CalculationBody.class),
                      examples =
                          @ExampleObject(name = "set", value = CalculationExamples.CALCULATION)))
          JsonTree body) {
    ShapeCheck.Shape shape = shapes.check(CalculationBody.SCHEMA, body.root());
    CalculationEntry entry = LenientRecords.read(CalculationEntry.class, shape.readable());
    return switch (preparation.prepare(shape, entry, "", authority)) {
      case Prepared.Refused(var findings) -> problems.validationFailed(findings);
      case Prepared.Ready ready ->
          switch (calculations.calculate(ready, entry.label(), null)) {
            case Calculations.Answer.Calculated(var result) ->
                ExportFile.of(
                    format,
                    "calculation-" + result.area() + "-" + result.period(),
                    CalculationTables.of(result, ready.request(), ready.sources()));
            case Calculations.Answer.Refused(var findings) -> problems.validationFailed(findings);
          };
    };
  }
}
