package uk.datr.workforce.census.returns.practice;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Practice over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers a wrong
 * method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Practice",
    description =
        "The collection SANDBOX is always open for practice: every step of a return can be tried, nothing of it counts anywhere, and it can be taken back.")
public class PracticeResource {

  private static final String RESET =
      """
      {"collectionId": "SANDBOX", "reset": ["5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10"], "kept": []}\
      """;

  private final ResetPractice practice;
  private final Access access;
  private final CallerAuthority authority;
  private final Idempotency idempotency;
  private final Problems problems;

  PracticeResource(
      ResetPractice practice,
      Access access,
      CallerAuthority authority,
      Idempotency idempotency,
      Problems problems) {
    this.practice = practice;
    this.access = access;
    this.authority = authority;
    this.idempotency = idempotency;
    this.problems = problems;
  }

  /** Begin practice anew. */
  @POST
  @Path("/{collectionId}/practice-resets")
  @PermissionsAllowed("return-write")
  @Operation(
      summary = "Begin practice anew",
      description =
          "Throws away the returns that you alone have made for practice in the sandbox, or in a collection during familiarisation, with their versions, queries and signatures; they are not started again. A return of which somebody else has stored or submitted a version stays as it is and is named. It is audited.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "It is taken back.",
      content =
          @Content(
              schema = @Schema(implementation = PracticeReset.class),
              examples = @ExampleObject(name = "one return", value = RESET)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response resetPractice(
      @Parameter(example = "SANDBOX") @PathParam("collectionId") String collectionId) {
    return idempotency.answer(() ->
        switch (practice.reset(access.act(), authority, collectionId)) {
          case ResetPractice.Result.Done done ->
              Response.ok(new PracticeReset(collectionId, done.reset(), done.kept())).build();
          case ResetPractice.Result.NotThere _ -> problems.notFound();
          case ResetPractice.Result.NotPractice(var state) ->
              problems.response(
                  ProblemType.WRONG_STATE,
                  "The collection is %s; only practice can be taken back.".formatted(state));
        });
  }
}
