package uk.datr.workforce.census.reminders;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.idempotency.Idempotency;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.notification.NotificationStatus;
import uk.datr.workforce.kit.notification.Notifications;
import uk.datr.workforce.kit.paging.PageRequest;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Problems;

/** Reminders over HTTP. */
@Path("/census/v1/collections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reminders", description = "Reminders of returns that are outstanding.")
public class ReminderResource {

  private static final String ROUND =
      """
      {"collectionId": "DATRWC-2026", "day": "2026-08-03", "messages": 12, "alreadyToday": 0, "units": 31,
       "unitsWithoutContact": [{"unitId": "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10",
         "unitName": "Aire Example Recovery, Leeds", "organisationCode": "ORG-1001"}], "mailServer": true}\
      """;

  private static final String PAGE =
      """
      {"items": [{"id": "0198a000-0000-7000-8000-000000000001", "kind": "census-reminder",
        "organisationCode": "ORG-1001", "state": "SENT", "attempts": 1, "replyCode": 250,
        "createdAt": "2026-08-03T09:30:00Z", "settledAt": "2026-08-03T09:30:04Z"}],
       "page": 1, "pageSize": 50, "totalItems": 1}\
      """;

  private final Reminders reminders;
  private final ReminderStore store;
  private final Notifications notifications;
  private final Access access;
  private final Json json;
  private final Idempotency idempotency;
  private final Answers answers;
  private final Problems problems;

  ReminderResource(
      Reminders reminders,
      ReminderStore store,
      Notifications notifications,
      Access access,
      Json json,
      Idempotency idempotency,
      Answers answers,
      Problems problems) {
    this.reminders = reminders;
    this.store = store;
    this.notifications = notifications;
    this.access = access;
    this.json = json;
    this.idempotency = idempotency;
    this.answers = answers;
    this.problems = problems;
  }

  /** Reminds whoever has handed nothing in. */
  @POST
  @Path("/{collectionId}/reminders")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("reminder-write")
  @Operation(
      summary = "Remind of outstanding returns",
      description =
          "Leaves an e-mail for the contacts of all units that are asked and have handed nothing in: the contact of the draft, or of the unit's latest return. An organisation gets one message for all units with the same contact, and nobody is reminded twice on one day. Only while the collection takes returns.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description =
          "Your own key for this request; a repeat with the same key and body gets the same answer")
  @APIResponse(
      responseCode = "201",
      description = "The messages wait for the mail server.",
      content =
          @Content(
              schema = @Schema(implementation = ReminderRound.class),
              examples = @ExampleObject(name = "round", value = ROUND)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response sendReminders(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ReminderRequest.class),
                      examples =
                          @ExampleObject(
                              name = "notStarted",
                              value = "{\"state\": \"NOT_STARTED\"}")))
          JsonTree body) {
    ReminderRequest request = json.read(body, ReminderRequest.class);
    return idempotency.answer(
        body,
        () ->
            switch (reminders.remind(access.act(), collectionId, request.state())) {
              case ReminderResult.Done(ReminderRound round) ->
                  Response.status(Response.Status.CREATED)
                      .header(
                          HttpHeaders.LOCATION,
                          "/census/v1/collections/" + collectionId + "/reminders")
                      .entity(round)
                      .build();
              case ReminderResult.NotThere() -> problems.notFound();
              case ReminderResult.Closed() ->
                  problems.response(
                      ProblemType.COLLECTION_CLOSED,
                      "The collection does not take returns now, so nobody is reminded.");
            });
  }

  /** What became of the reminders. */
  @GET
  @Path("/{collectionId}/reminders")
  @PermissionsAllowed("reminder-write")
  @Operation(
      summary = "List reminders",
      description =
          "How far each reminder of a collection has come, the newest first. SENT means that the mail server has taken it; UNSURE that it may have, because it gave no answer, and that it is not sent again.")
  @APIResponse(
      responseCode = "200",
      description = "A page of messages, without addresses and texts.",
      content =
          @Content(
              schema = @Schema(implementation = ReminderPage.class),
              examples = @ExampleObject(name = "page", value = PAGE)))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listReminders(
      @Parameter(example = "DATRWC-2026") @PathParam("collectionId") String collectionId,
      @Valid @BeanParam PageRequest request) {
    return store.collectionExists(collectionId)
        ? answers.page(notifications.about(Reminders.ABOUT, collectionId, request))
        : problems.notFound();
  }

  /** A page of reminders, as the OpenAPI document shows it. */
  @Schema(name = "ReminderPage", description = "A page of reminders.")
  record ReminderPage(
      @Schema(required = true) List<NotificationStatus> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
