package uk.datr.workforce.census.returns;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;

/**
 * Corrections after publication over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers
 * a wrong method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Snapshots")
public class CorrectionResource {

  private static final String CORRECTION =
      "{\"explanations\": [], \"note\": \"Vacancies of one service were counted twice.\", \"content\": "
          + ReturnExamples.RETURN
          + "}";

  private final CorrectReturn correctReturn;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;
  private final ReturnAnswers returnAnswers;

  CorrectionResource(
      CorrectReturn correctReturn,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency,
      ReturnAnswers returnAnswers) {
    this.correctReturn = correctReturn;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
    this.returnAnswers = returnAnswers;
  }

  /** Corrects a final return. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/corrections")
  @PermissionsAllowed("return-review")
  @Operation(
      summary = "Correct a return after publication",
      description =
          "Makes a new version of a final return of a published collection, and the next edition of the collection. All rules run; no error may be left and every warning needs an explanation. The version is marked CORRECTED and UNSIGNED: what the organisation agreed to was another one. It needs a person who signed in through the platform, and the ETag of the return in If-Match.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The return is corrected.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "EtagNeeded")
  public Response correctReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Correction.class),
                      examples = @ExampleObject(name = "vacancies", value = CORRECTION)))
          JsonTree body) {
    access.requireHuman();
    Correction correction = json.read(body, Correction.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                correctReturn.correct(
                    access.act(),
                    authority,
                    collectionId,
                    unitId,
                    correction,
                    Precondition.of(headers))));
  }
}
