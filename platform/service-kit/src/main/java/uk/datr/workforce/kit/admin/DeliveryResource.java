package uk.datr.workforce.kit.admin;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.inbox.DeadLetter;
import uk.datr.workforce.kit.inbox.DeadLetterDesk;
import uk.datr.workforce.kit.inbox.DeadLetterDesk.Decision;
import uk.datr.workforce.kit.inbox.HeldEvent;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.outbox.ParkedEvent;
import uk.datr.workforce.kit.outbox.ParkedEvents;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.paging.Parameters;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/**
 * Events that could not be applied or sent, alike in every service; a service's subclass says at which path. What an event
 * says is never shown.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class DeliveryResource {

  /** The permission of the operations here. */
  public static final String PERMISSION = "platform-administer";

  private static final String ID = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c";

  private final DeadLetterDesk desk;
  private final ParkedEvents parked;
  private final Access access;
  private final Idempotency idempotency;
  private final Json json;
  private final Problems problems;

  /** A resource over the events of its service. */
  protected DeliveryResource(
      DeadLetterDesk desk,
      ParkedEvents parked,
      Access access,
      Idempotency idempotency,
      Json json,
      Problems problems) {
    this.desk = desk;
    this.parked = parked;
    this.access = access;
    this.idempotency = idempotency;
    this.json = json;
    this.problems = problems;
  }

  /** Lists dead letters. */
  @GET
  @Path("dead-letters")
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "List dead letters",
      description =
          "Records of topics that a consumer of this service could not apply, the newest first, without what they say.")
  @APIResponse(
      responseCode = "200",
      description = "A page of dead letters.",
      content =
          @Content(
              schema = @Schema(implementation = DeadLetterPage.class),
              examples = @ExampleObject(name = "page", value = DeliveryExamples.LETTERS)))
  public Response listDeadLetters(
      @Valid @BeanParam PageRequest page,
      @Parameter(
              description = "Only those in this state.",
              example = "WAITING",
              schema = @Schema(implementation = DeadLetter.State.class))
          @QueryParam("state")
          @Nullable String state,
      @Context UriInfo uri) {
    return desk.letters(Parameters.constant("state", DeadLetter.State.class, state), page)
        .toResponse(uri);
  }

  /** Replays a dead letter. */
  @POST
  @Path("dead-letters/{id}/replays")
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Replay a dead letter",
      description =
          "Gives the record to its consumer once more. A state that is older than what the consumer knows by now is passed"
              + " over, and the letter is settled all the same. 409 says that it still cannot be applied, or was settled"
              + " before.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The dead letter as it is now.",
      content =
          @Content(
              schema = @Schema(implementation = DeadLetter.class),
              examples = @ExampleObject(name = "replayed", value = DeliveryExamples.REPLAYED)))
  @APIResponse(responseCode = "409", description = "It still cannot be applied, or was settled.")
  public Response replayDeadLetter(
      @Parameter(description = "Id of the dead letter.", example = ID) @PathParam("id") String id) {
    UUID letter = Parameters.id(id);
    return letter == null
        ? problems.notFound()
        : idempotency.answer(() -> answer(desk.replay(access.act(), letter)));
  }

  /** Discards a dead letter. */
  @POST
  @Path("dead-letters/{id}/discards")
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Discard a dead letter",
      description = "Settles it without applying it. The record itself is kept.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "The dead letter as it is now.",
      content =
          @Content(
              schema = @Schema(implementation = DeadLetter.class),
              examples = @ExampleObject(name = "discarded", value = DeliveryExamples.DISCARDED)))
  @APIResponse(responseCode = "409", description = "It was settled before.")
  public Response discardDeadLetter(
      @Parameter(description = "Id of the dead letter.", example = ID) @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = DiscardRequest.class),
                      examples =
                          @ExampleObject(
                              name = "reason",
                              value = "{\"reason\":\"Sent by mistake during a test.\"}")))
          JsonTree body) {
    UUID letter = Parameters.id(id);
    if (letter == null) {
      return problems.notFound();
    }
    DiscardRequest request = json.read(body, DiscardRequest.class);
    return idempotency.answer(
        body, () -> answer(desk.discard(access.act(), letter, request.reason())));
  }

  /** Lists held events. */
  @GET
  @Path("held-events")
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "List held events",
      description =
          "Events of a type or version that this release does not know, the oldest first. A release that knows them applies"
              + " them when it starts.")
  @APIResponse(
      responseCode = "200",
      description = "A page of held events.",
      content =
          @Content(
              schema = @Schema(implementation = HeldEventPage.class),
              examples = @ExampleObject(name = "page", value = DeliveryExamples.HELD_PAGE)))
  public Response listHeldEvents(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
    return desk.held(page).toResponse(uri);
  }

  /** Lists parked events. */
  @GET
  @Path("parked-events")
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "List parked events",
      description =
          "Events of this service that the broker would not take, and those of the same aggregate behind them, in the order"
              + " in which they would be sent.")
  @APIResponse(
      responseCode = "200",
      description = "A page of parked events.",
      content =
          @Content(
              schema = @Schema(implementation = ParkedEventPage.class),
              examples = @ExampleObject(name = "page", value = DeliveryExamples.PARKED_PAGE)))
  public Response listParkedEvents(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
    return parked.page(page).toResponse(uri);
  }

  /** Releases a parked event. */
  @POST
  @Path("parked-events/{id}/releases")
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Release a parked event",
      description =
          "Lets it be sent again, and with it all parked events of the same aggregate, in their order. Do it when the cause"
              + " is gone: otherwise they are parked again.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "How many events were released.",
      content =
          @Content(
              schema = @Schema(implementation = Released.class),
              examples = @ExampleObject(name = "released", value = DeliveryExamples.RELEASED)))
  public Response releaseParkedEvent(
      @Parameter(description = "Number of the event in the outbox.", example = "4711")
          @PathParam("id")
          String id) {
    return idempotency.answer(() -> {
      OptionalInt released =
          id.matches("[0-9]{1,18}")
              ? parked.release(access.act(), Long.parseLong(id))
              : OptionalInt.empty();
      return released.isEmpty()
          ? problems.notFound()
          : Response.ok(new Released(released.getAsInt())).build();
    });
  }

  /** Discards a parked event. */
  @POST
  @Path("parked-events/{id}/discards")
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @PermissionsAllowed(PERMISSION)
  @SecurityRequirement(name = "accessToken")
  @Operation(
      summary = "Discard a parked event",
      description =
          "Takes away an event that can never be sent, and notes it in the audit log. Those behind it stay parked until one of"
              + " them is released. 409 says that no later event of its aggregate carries the state on: let the owner send"
              + " it again first, by a republication.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "200",
      description = "How many later events of its aggregate wait.",
      content =
          @Content(
              schema = @Schema(implementation = Discarded.class),
              examples = @ExampleObject(name = "discarded", value = DeliveryExamples.WAITING)))
  @APIResponse(responseCode = "409", description = "It is the newest event of its aggregate.")
  public Response discardParkedEvent(
      @Parameter(description = "Number of the event in the outbox.", example = "4711")
          @PathParam("id")
          String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = DiscardRequest.class),
                      examples =
                          @ExampleObject(
                              name = "reason",
                              value = "{\"reason\":\"Larger than the broker takes.\"}")))
          JsonTree body) {
    DiscardRequest request = json.read(body, DiscardRequest.class);
    return idempotency.answer(
        body,
        () ->
            id.matches("[0-9]{1,18}")
                ? answer(parked.discard(access.act(), Long.parseLong(id), request.reason()))
                : problems.notFound());
  }

  private Response answer(ParkedEvents.Discard discard) {
    return switch (discard) {
      case ParkedEvents.Discard.Done done -> Response.ok(new Discarded(done.waiting())).build();
      case ParkedEvents.Discard.NotThere _ -> problems.notFound();
      case ParkedEvents.Discard.Newest _ ->
          problems.response(
              ProblemType.WRONG_STATE,
              "No later event carries the state of its aggregate on. Republish first.");
    };
  }

  private Response answer(Decision decision) {
    return switch (decision) {
      case Decision.Settled settled -> Response.ok(settled.letter()).build();
      case Decision.NotThere _ -> problems.notFound();
      case Decision.Refused refused -> problems.response(ProblemType.WRONG_STATE, refused.why());
    };
  }

  /** The form of a page in the document. */
  @Schema(name = "DeadLetterPage", description = "A page of dead letters.")
  record DeadLetterPage(List<DeadLetter> items, int page, int pageSize, long totalItems) {}

  /** The form of a page in the document. */
  @Schema(name = "HeldEventPage", description = "A page of held events.")
  record HeldEventPage(List<HeldEvent> items, int page, int pageSize, long totalItems) {}

  /** The form of a page in the document. */
  @Schema(name = "ParkedEventPage", description = "A page of parked events.")
  record ParkedEventPage(List<ParkedEvent> items, int page, int pageSize, long totalItems) {}
}
