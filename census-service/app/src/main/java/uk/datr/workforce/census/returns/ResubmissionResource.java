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
 * New versions of a return that was handed in, over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers a wrong method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Returns")
public class ResubmissionResource {

  private final RecallReturn recallReturn;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;
  private final ReturnAnswers returnAnswers;

  ResubmissionResource(
      RecallReturn recallReturn,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency,
      ReturnAnswers returnAnswers) {
    this.recallReturn = recallReturn;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
    this.returnAnswers = returnAnswers;
  }

  /** Take a submitted return back. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/recalls")
  @PermissionsAllowed("return-write")
  @Operation(
      summary = "Take a submitted return back",
      description =
          "Begins a new version of a return that was handed in, with what it says. Only while the window is open, and only what nobody has asked about or signed. The version before counts, marked, until you submit the new one.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The return is a draft again.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response recallReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Recall.class),
                      examples =
                          @ExampleObject(
                              name = "forgotten",
                              value = "{\"reason\": \"Two vacancies were left out.\"}")))
          JsonTree body) {
    Recall recall = json.read(body, Recall.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                recallReturn.recall(
                    access.act(), authority, collectionId, unitId, recall.reason())));
  }

  /** Correct a return after a query. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/reopenings")
  @PermissionsAllowed("return-write")
  @Operation(
      summary = "Correct a return after a query",
      description =
          "Begins a new version of a return about which somebody asked, with what it says. It may be corrected until the end of quality assurance, also after the collection has closed. The version before counts, marked, until you submit the new one.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The return is a draft again.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response reopenReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Reopening.class),
                      examples =
                          @ExampleObject(
                              name = "corrected",
                              value =
                                  "{\"reason\": \"The nurses were entered under another role.\"}")))
          JsonTree body) {
    Reopening reopening = json.read(body, Reopening.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                recallReturn.reopen(
                    access.act(), authority, collectionId, unitId, reopening.reason())));
  }
}
