package uk.datr.workforce.census.returns;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.CallerAuthority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Problems;

/**
 * The returns of a collection over HTTP. Its class has the path of the collections: of several paths that fit, Quarkus REST answers
 * a wrong method with 404.
 */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Returns", description = "Draft, check, submit and sign off the return of a unit.")
public class ReturnResource {

  private final ReturnStore returns;
  private final ReadReturnView views;
  private final SaveDraft saveDraft;
  private final Access access;
  private final CallerAuthority authority;
  private final Answers answers;
  private final ReturnAnswers returnAnswers;
  private final Problems problems;

  ReturnResource(
      ReturnStore returns,
      ReadReturnView views,
      SaveDraft saveDraft,
      Access access,
      CallerAuthority authority,
      Answers answers,
      ReturnAnswers returnAnswers,
      Problems problems) {
    this.returns = returns;
    this.views = views;
    this.saveDraft = saveDraft;
    this.access = access;
    this.authority = authority;
    this.answers = answers;
    this.returnAnswers = returnAnswers;
    this.problems = problems;
  }

  /** How far the returns have come that the caller may follow. */
  @GET
  @Path("/{collectionId}/returns")
  @PermissionsAllowed("return-status-read")
  @Operation(
      summary = "List how far returns have come",
      description =
          "The state of each return that you may follow: those of your organisations; for a commissioner those in the authority; for a region lead those in the region; nationally all. It never shows what a return says.")
  @APIResponse(
      responseCode = "200",
      description = "A page of states.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnStatusPage.class),
              examples = @ExampleObject(name = "page", value = ReturnExamples.STATUS)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listReturns(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(description = "Only returns in this state", example = "SUBMITTED")
          @QueryParam("state")
          @Nullable ReturnState state,
      @Valid @BeanParam PageRequest request) {
    if (!returns.collectionExists(collectionId)) {
      return problems.notFound();
    }
    Scope scope = authority.scope(CensusPermission.RETURN_STATUS_READ);
    List<ReturnStatus> items =
        returns.list(collectionId, state, scope, request.offset(), request.pageSize()).stream()
            .map(stored -> ReturnStatus.of(stored, access.act(), authority))
            .toList();
    return answers.page(Page.of(request, items, returns.count(collectionId, state, scope)));
  }

  /** A return with what it says. */
  @GET
  @Path("/{collectionId}/returns/{unitId}")
  @PermissionsAllowed("return-read")
  @Operation(
      summary = "Read a return",
      description =
          "The return of a unit: its state, what it says, and what the rules say about it. Only its own organisation and national analysts may read it. Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The return.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "draft", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId")
          UUID unitId) {
    return returns
        .read(collectionId, unitId, authority.scope(CensusPermission.RETURN_READ))
        .map(found ->
            answers.one(
                views.of(found, access.act(), authority),
                ReturnTag.of(found.stored(), access.act(), authority)))
        .orElseGet(returnAnswers::notThere);
  }

  /** Saves a draft. */
  @PUT
  @Path("/{collectionId}/returns/{unitId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("return-write")
  @Operation(
      summary = "Save the draft of a return",
      description =
          "Replaces the draft of a unit's return. It may be unfinished: the answer names every rule that it breaks, and the draft is kept all the same. It is refused, with every fault named, when it cannot be read whole or breaks a rule of structure (C004, C005, C007, C009, C011 to C014). The answer has the content as it is kept, to which its findings point: lines in order of their codes, and authorities under the codes in force; C010 alone points to what you sent. Send the ETag that you read in If-Match, or 'If-None-Match: *' for the first draft.")
  @APIResponse(
      responseCode = "200",
      description = "The draft is saved.",
      content =
          @Content(
              schema = @Schema(implementation = ReturnView.class),
              examples = @ExampleObject(name = "draft", value = ReturnExamples.STORED)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "EtagNeeded")
  public Response saveReturn(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Parameter(example = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") @PathParam("unitId") UUID unitId,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ReturnBody.class),
                      examples = @ExampleObject(name = "provider", value = ReturnExamples.RETURN)))
          JsonTree body) {
    return returnAnswers.of(
        saveDraft.save(
            access.act(), authority, collectionId, unitId, body.root(), Precondition.of(headers)));
  }

  /** A page of states, as the OpenAPI document shows it. */
  @Schema(name = "ReturnStatusPage", description = "A page of states of returns.")
  record ReturnStatusPage(
      @Schema(required = true) List<ReturnStatus> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
