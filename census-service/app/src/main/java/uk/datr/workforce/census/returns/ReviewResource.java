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
 * Decisions of analysts and extensions over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers a wrong method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Returns")
public class ReviewResource {

  private final ReviewReturn reviewReturn;
  private final ExtendReturn extendReturn;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;
  private final ReturnAnswers returnAnswers;

  ReviewResource(
      ReviewReturn reviewReturn,
      ExtendReturn extendReturn,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency,
      ReturnAnswers returnAnswers) {
    this.reviewReturn = reviewReturn;
    this.extendReturn = extendReturn;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
    this.returnAnswers = returnAnswers;
  }

  /** Decide about a return. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/reviews")
  @PermissionsAllowed("return-review")
  @Operation(
      summary = "Decide about a return",
      description =
          "ACCEPT validates a submitted or queried return as it stands; a query that is left is flagged UNRESOLVED_QUERY. REOPEN asks about a signed return, whose signature is then void. WITHDRAW takes a return out with a reason: nothing of it counts.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The return as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response reviewReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Review.class),
                      examples =
                          @ExampleObject(name = "accept", value = "{\"decision\": \"ACCEPT\"}")))
          JsonTree body) {
    Review review = json.read(body, Review.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                reviewReturn.review(access.act(), authority, collectionId, unitId, review)));
  }

  /** Extend the window of a return. */
  @POST
  @Path("/{collectionId}/returns/{unitId}/extensions")
  @PermissionsAllowed("return-extend")
  @Operation(
      summary = "Extend the window of a return",
      description =
          "Gives the return of one unit a window that ends later than the collection's, or moves its end. It holds after the collection has closed and until it is finalised.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The return as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "stored", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response extendReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Extension.class),
                      examples =
                          @ExampleObject(
                              name = "fortnight",
                              value = "{\"until\": \"2099-09-15T16:00:00Z\"}")))
          JsonTree body) {
    Extension extension = json.read(body, Extension.class);
    return idempotency.answer(
        body,
        () ->
            returnAnswers.of(
                extendReturn.extend(
                    access.act(), authority, collectionId, unitId, extension.until())));
  }
}
