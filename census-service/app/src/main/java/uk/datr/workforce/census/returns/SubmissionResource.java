package uk.datr.workforce.census.returns;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;

/**
 * Submissions and signatures of a return over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers
 * a wrong method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Returns")
public class SubmissionResource {

  private final SubmitReturn submitReturn;
  private final SignOffReturn signOffReturn;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;
  private final ReturnAnswers returnAnswers;

  SubmissionResource(
      SubmitReturn submitReturn,
      SignOffReturn signOffReturn,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency,
      ReturnAnswers returnAnswers) {
    this.submitReturn = submitReturn;
    this.signOffReturn = signOffReturn;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
    this.returnAnswers = returnAnswers;
  }

  /** Submits the draft. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/submissions")
  @PermissionsAllowed("return-write")
  @Operation(
      summary = "Submit a return",
      description =
          "Hands the saved draft in. No error may be left, and every warning needs an explanation (code list CL-22; with OTHER at least 15 characters of text): what is missing is named, and nothing is stored. The platform validates the return at once. Send an Idempotency-Key so that you may safely repeat the call.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The return is submitted and validated.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response submitReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Submission.class),
                      examples =
                          @ExampleObject(name = "explained", value = ReturnExamples.SUBMISSION)))
          JsonTree body) {
    Submission submission = json.read(body, Submission.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                submitReturn.submit(
                    access.act(), authority, collectionId, unitId, submission.explanations())));
  }

  /** Declares that there is nothing to report. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/nil-declarations")
  @PermissionsAllowed("return-write")
  @Operation(
      summary = "Declare that there is nothing to report",
      description =
          "Hands in a nil return with its reason (code list CL-21), whether or not a draft was begun: a nil return is not a missing one. Of a draft the header is kept. The rules run as at submission.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The nil return is submitted and validated.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response declareNil(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = NilDeclaration.class),
                      examples = @ExampleObject(name = "early", value = ReturnExamples.NIL)))
          JsonTree body) {
    NilDeclaration declaration = json.read(body, NilDeclaration.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                submitReturn.declareNil(
                    access.act(), authority, collectionId, unitId, declaration)));
  }

  /** Signs the submitted version off. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/sign-offs")
  @PermissionsAllowed("return-signing")
  @Operation(
      summary = "Sign a return off",
      description =
          "A second person with the job return-signatory at the unit's organisation accepts the declaration, and the version is sealed: its canonical JSON (RFC 8785) and the SHA-256 of it never change. For a unit that the register knows as one person, a commissioner of its authority or a quality-analyst signs, flagged SIGNED_FOR_UNIT. It needs a token of a person who signed in through the platform (else 403 HUMAN_REQUIRED), and never the one who submitted (403 FORBIDDEN).")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The return is signed off.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response signOffReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = SignOffStatement.class),
                      examples =
                          @ExampleObject(name = "signature", value = ReturnExamples.SIGN_OFF)))
          JsonTree body) {
    access.requireHuman();
    SignOffStatement statement = json.read(body, SignOffStatement.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                signOffReturn.signOff(access.act(), authority, collectionId, unitId, statement)));
  }
}
