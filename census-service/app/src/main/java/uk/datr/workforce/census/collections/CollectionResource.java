package uk.datr.workforce.census.collections;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** Collections over HTTP. */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Collections", description = "One census a year: its dates and its life cycle.")
public class CollectionResource {

  private static final String ENTRY =
      """
      {"collectionId": "DATRWC-2027", "year": 2027, "referenceDate": "2027-06-30", "specVersion": "2026.1",
       "opensAt": "2027-07-10T08:00:00Z", "closesAt": "2027-09-01T16:00:00Z"}\
      """;
  private static final String VIEW =
      """
      {"collectionId": "DATRWC-2027", "year": 2027, "referenceDate": "2027-06-30", "specVersion": "2026.1",
       "listVersion": "2026.1", "opensAt": "2027-07-10T08:00:00Z", "closesAt": "2027-09-01T16:00:00Z",
       "state": "PLANNED", "sandbox": false, "allowedActions": ["START_FAMILIARISATION"]}\
      """;

  private final CollectionRepository collections;
  private final CollectionPlanning planning;
  private final CollectionTransitions transitions;
  private final Access access;
  private final CallerAuthority authority;
  private final Json json;
  private final Idempotency idempotency;
  private final Answers answers;
  private final Problems problems;

  CollectionResource(
      CollectionRepository collections,
      CollectionPlanning planning,
      CollectionTransitions transitions,
      Access access,
      CallerAuthority authority,
      Json json,
      Idempotency idempotency,
      Answers answers,
      Problems problems) {
    this.collections = collections;
    this.planning = planning;
    this.transitions = transitions;
    this.access = access;
    this.authority = authority;
    this.json = json;
    this.idempotency = idempotency;
    this.answers = answers;
    this.problems = problems;
  }

  /** All collections. */
  @GET
  @PermissionsAllowed("collection-read")
  @Operation(
      summary = "List collections",
      description = "All collections, the latest reference date first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of collections.",
      content =
          @Content(
              schema = @Schema(implementation = CollectionPage.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"items\": ["
                              + VIEW
                              + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listCollections(@Valid @BeanParam PageRequest request) {
    return answers.page(
        collections
            .page(request)
            .map(collection -> CollectionView.of(collection, access.act(), authority)));
  }

  /** One collection. */
  @GET
  @Path("/{collectionId}")
  @PermissionsAllowed("collection-read")
  @Operation(
      summary = "Read a collection",
      description =
          "The dates and state of a collection, and what you may do with it. Its ETag is needed to move its window.")
  @APIResponse(
      responseCode = "200",
      description = "The collection.",
      content =
          @Content(
              schema = @Schema(implementation = CollectionView.class),
              examples = @ExampleObject(name = "planned", value = VIEW)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response readCollection(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId) {
    return collections
        .findByIdOptional(collectionId)
        .map(collection ->
            answers.one(
                CollectionView.of(collection, access.act(), authority),
                Precondition.tag(collection.revision)))
        .orElseGet(problems::notFound);
  }

  /** Plans a collection. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("collection-write")
  @Operation(
      summary = "Plan a collection",
      description =
          "Plans a new collection. Every unit of the register that is valid on its reference date is expected to answer.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "201",
      description = "The collection is planned.",
      content =
          @Content(
              schema = @Schema(implementation = CollectionView.class),
              examples = @ExampleObject(name = "planned", value = VIEW)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response planCollection(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = CollectionEntry.class),
                      examples = @ExampleObject(name = "plan", value = ENTRY)))
          JsonTree body) {
    CollectionEntry entry = json.read(body, CollectionEntry.class);
    return idempotency.answer(body, () -> answer(planning.plan(access.act(), authority, entry)));
  }

  /** Moves the window. */
  @PUT
  @Path("/{collectionId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("collection-write")
  @Operation(
      summary = "Move the window of a collection",
      description =
          "Changes when returns are taken, until the collection is closed. Everything else stays as it was planned. Send the ETag that you read in If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "The collection as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = CollectionView.class),
              examples = @ExampleObject(name = "planned", value = VIEW)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "EtagNeeded")
  public Response changeCollection(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = CollectionEntry.class),
                      examples = @ExampleObject(name = "plan", value = ENTRY)))
          JsonTree body) {
    CollectionEntry entry = json.read(body, CollectionEntry.class);
    if (!entry.collectionId().equals(collectionId)) {
      return problems.validationFailed(
          List.of(
              Finding.error(
                  "NOT_ALLOWED", "/collectionId", "The address speaks of " + collectionId + ".")));
    }
    return answer(planning.change(access.act(), authority, entry, Precondition.of(headers)));
  }

  /** Moves the collection along its life cycle. */
  @POST
  @Path("/{collectionId}/transitions")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("collection-write")
  @Operation(
      summary = "Move a collection along its life cycle",
      description =
          "Opens, closes, finalises or publishes a collection. Familiarisation starts returns for practice, which nobody is told of; opening throws them away and starts a return for every unit that is asked. Finalising makes validated and signed returns final and all others not received; it is refused while a return is submitted or queried. FINALISE and PUBLISH need a person who signed in through the platform, and another person publishes than finalised.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The collection as it stands now.",
      content =
          @Content(
              schema = @Schema(implementation = CollectionView.class),
              examples = @ExampleObject(name = "planned", value = VIEW)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response moveCollection(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = CollectionTransition.class),
                      examples = @ExampleObject(name = "open", value = "{\"event\": \"OPEN\"}")))
          JsonTree body) {
    CollectionTransition transition = json.read(body, CollectionTransition.class);
    return idempotency.answer(
        body,
        () -> answer(transitions.move(access.act(), authority, collectionId, transition.event())));
  }

  private Response answer(CollectionResult result) {
    return switch (result) {
      case CollectionResult.Done(CollectionView after, int revision, boolean created) ->
          (created
                  ? Response.created(URI.create("/census/v1/collections/" + after.collectionId()))
                  : Response.ok())
              .entity(after)
              .tag(Precondition.tag(revision))
              .build();
      case CollectionResult.AlreadyThere() ->
          problems.response(ProblemType.WRONG_STATE, "There is a collection of that id.");
      case CollectionResult.NotThere() -> problems.notFound();
      case CollectionResult.Invalid(var findings) -> problems.validationFailed(findings);
      case CollectionResult.WrongState(String why) ->
          problems.response(ProblemType.WRONG_STATE, why);
      case CollectionResult.NotPermitted(String why) ->
          problems.response(ProblemType.FORBIDDEN, why);
      case CollectionResult.PersonNeeded() ->
          problems.response(
              ProblemType.HUMAN_REQUIRED,
              "A collection is finalised and published by persons who signed in through the platform.");
      case CollectionResult.Stale(ProblemType refusal) ->
          problems.response(refusal, "Read the collection again and send its ETag in If-Match.");
    };
  }

  /** A page of collections, as the OpenAPI document shows it. */
  @Schema(name = "CollectionPage", description = "A page of collections.")
  record CollectionPage(
      @Schema(required = true) List<CollectionView> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
