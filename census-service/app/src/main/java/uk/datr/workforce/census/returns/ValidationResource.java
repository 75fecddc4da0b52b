package uk.datr.workforce.census.returns;

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
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.problem.Problems;

/** Validation without storing, over HTTP. */
@Path("/census/v1/validations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Returns")
public class ValidationResource {

  private final ValidateReturn validateReturn;
  private final Access access;
  private final CallerAuthority authority;
  private final ReturnAnswers returnAnswers;
  private final Problems problems;

  ValidationResource(
      ValidateReturn validateReturn,
      Access access,
      CallerAuthority authority,
      ReturnAnswers returnAnswers,
      Problems problems) {
    this.validateReturn = validateReturn;
    this.access = access;
    this.authority = authority;
    this.returnAnswers = returnAnswers;
    this.problems = problems;
  }

  /** Checks a return. */
  @POST
  @PermissionsAllowed("return-write")
  @Operation(
      summary = "Check a return without storing it",
      description =
          "Runs all rules as at submission and names everything at once: unknown fields, wrong types and broken rules together. Nothing is stored, and a return that fails is still answered with 200. The return's header names the unit in reportingUnitId; a unit that is not yours is answered with 404.")
  @APIResponse(
      responseCode = "200",
      description = "What the rules say.",
      content =
          @Content(
              schema = @Schema(implementation = ValidationOutcome.class),
              examples = @ExampleObject(name = "failed", value = ReturnExamples.OUTCOME)))
  @APIResponse(responseCode = "404", ref = "NotThere")
  public Response validateReturn(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ValidationRequest.class),
                      examples =
                          @ExampleObject(name = "provider", value = ReturnExamples.VALIDATION)))
          JsonTree body) {
    return switch (validateReturn.validate(access.act(), authority, body.root())) {
      case ValidateReturn.Result.Checked(ValidationOutcome outcome) -> Response.ok(outcome).build();
      case ValidateReturn.Result.Unclear(var findings) -> problems.validationFailed(findings);
      case ValidateReturn.Result.NotThere() -> returnAnswers.notThere();
    };
  }
}
