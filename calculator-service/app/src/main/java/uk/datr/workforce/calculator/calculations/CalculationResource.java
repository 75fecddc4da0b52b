package uk.datr.workforce.calculator.calculations;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.calculator.access.CallerAuthority;
import uk.datr.workforce.calculator.json.LenientRecords;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Problems;

/** The calculation over HTTP. It keeps nothing: what is to be kept is saved as a scenario. */
@Path("/calculator/v1/calculations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Calculations",
    description = "How much workforce an area needs, role by role, and why.")
public class CalculationResource {

  private final ShapeCheck shapes;
  private final Preparation preparation;
  private final Calculations calculations;
  private final CallerAuthority authority;
  private final Problems problems;

  CalculationResource(
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

  /** Calculates. */
  @POST
  @PermissionsAllowed("calculate")
  @Operation(
      summary = "Calculate the workforce that an area needs",
      description =
          "Works out from the people in treatment how much of each role is needed, what it costs and how far it is from who is in post. The same request gives the same answer to the last bit; nothing is kept. All faults are told together, each with a JSON pointer: MISSING_REQUIRED, UNKNOWN_CODE, OUT_OF_RANGE, MIX_NOT_ONE, NON_POSITIVE_AWT, CATEGORY_ALLOWANCE_GE_100, STRUCTURE_DIVERGES, CASELOAD_NOT_POSITIVE, DUPLICATE_CODE, PARAMETER_SET_RETIRED, UNSUPPORTED_METHOD.")
  @APIResponse(
      responseCode = "200",
      description = "Every figure.",
      content =
          @Content(
              schema = @Schema(implementation = CalculationResult.class),
              examples = @ExampleObject(name = "result", value = CalculationExamples.RESULT)))
  public Response calculate(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = CalculationBody.class),
                      examples = {
                        @ExampleObject(name = "set", value = CalculationExamples.CALCULATION),
                        @ExampleObject(name = "full", value = CalculationExamples.IN_FULL)
                      }))
          JsonTree body) {
    ShapeCheck.Shape shape = shapes.check(CalculationBody.SCHEMA, body.root());
    CalculationEntry entry = LenientRecords.read(CalculationEntry.class, shape.readable());
    return switch (preparation.prepare(shape, entry, "", authority)) {
      case Prepared.Refused(var findings) -> problems.validationFailed(findings);
      case Prepared.Ready ready ->
          switch (calculations.calculate(ready, entry.label(), null)) {
            case Calculations.Answer.Calculated(var result) -> Response.ok(result).build();
            case Calculations.Answer.Refused(var findings) -> problems.validationFailed(findings);
          };
    };
  }
}
