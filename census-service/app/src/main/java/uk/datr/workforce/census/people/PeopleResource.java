package uk.datr.workforce.census.people;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;

/** The people of an organisation over HTTP. */
@Path("/census/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People", description = "Who works for an organisation, and with which jobs.")
public class PeopleResource {

  private static final String PERSON =
      """
      {"personId": "7b1f3a52-9c5e-4c1d-8a40-1f0e2d3c4b5a", "userName": "sam.example", "firstName": "Sam",
       "lastName": "Example", "email": "sam@aire.example", "jobs": ["return-editor", "organisation-reader"]}\
      """;

  private static final String CONFIRMATION =
      """
      {"organisationCode": "ORG-1001", "year": 2026, "confirmedAt": "2026-05-04T09:30:00Z", "people": 6, "clients": 1}\
      """;

  private final People people;
  private final Confirmations confirmations;
  private final OwnOrganisations own;
  private final Access access;
  private final Json json;

  PeopleResource(
      People people, Confirmations confirmations, OwnOrganisations own, Access access, Json json) {
    this.people = people;
    this.confirmations = confirmations;
    this.own = own;
    this.access = access;
    this.json = json;
  }

  /** Who holds a job at the organisation. */
  @GET
  @Path("/{code}/people")
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "List people",
      description =
          "Everybody who holds a job at an organisation that you administer, with these jobs, but for the machine clients that you made; systems that the operators set up are among them. Jobs elsewhere are not told.")
  @APIResponse(
      responseCode = "200",
      description = "The people.",
      content =
          @Content(
              schema = @Schema(implementation = PeopleList.class),
              examples = @ExampleObject(name = "people", value = "{\"items\": [" + PERSON + "]}")))
  public Response listPeople(@Parameter(example = "ORG-1001") @PathParam("code") String code) {
    return own.with(
        code,
        organisation ->
            Response.ok(new PeopleList(people.list(organisation)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
  }

  /** Changes somebody's jobs. */
  @PUT
  @Path("/{code}/people/{personId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "Change somebody's jobs",
      description =
          "Has a person of an organisation that you administer hold exactly these jobs there. The account itself, and jobs elsewhere, stay as they are. You cannot take the administrator's job from yourself, nor from the last administrator. The tokens of that person know it when they are renewed, ten minutes later at most.")
  @APIResponse(
      responseCode = "200",
      description = "The person as it is now.",
      content =
          @Content(
              schema = @Schema(implementation = Person.class),
              examples = @ExampleObject(name = "person", value = PERSON)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response changePersonJobs(
      @Parameter(example = "ORG-1001") @PathParam("code") String code,
      @Parameter(example = "7b1f3a52-9c5e-4c1d-8a40-1f0e2d3c4b5a") @PathParam("personId")
          UUID personId,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = JobsRequest.class),
                      examples =
                          @ExampleObject(
                              name = "editor and reader",
                              value = "{\"jobs\": [\"return-editor\", \"organisation-reader\"]}")))
          JsonTree body) {
    JobsRequest request = json.read(body, JobsRequest.class);
    return own.withPerson(
        code,
        organisation ->
            own.answer(
                people.change(access.act(), organisation, personId.toString(), request.jobs()),
                person -> Response.ok(person).build()));
  }

  /** Removes somebody from the organisation. */
  @DELETE
  @Path("/{code}/people/{personId}")
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "Remove somebody",
      description =
          "Takes every job at an organisation that you administer from a person. The account itself, and jobs elsewhere, stay.")
  @APIResponse(responseCode = "204", description = "The person holds no job there any more.")
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response removePerson(
      @Parameter(example = "ORG-1001") @PathParam("code") String code,
      @Parameter(example = "7b1f3a52-9c5e-4c1d-8a40-1f0e2d3c4b5a") @PathParam("personId")
          UUID personId) {
    return own.withPerson(
        code,
        organisation ->
            own.answer(
                people.remove(access.act(), organisation, personId.toString()),
                person -> Response.noContent().build()));
  }

  /** Confirms the people and clients of this year. */
  @POST
  @Path("/{code}/people-confirmations")
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "Confirm people and clients",
      description =
          "Confirms that the people and machine clients of an organisation that you administer are the right ones, once a year.")
  @APIResponse(
      responseCode = "201",
      description = "It is confirmed for this year.",
      content =
          @Content(
              schema = @Schema(implementation = Confirmation.class),
              examples = @ExampleObject(name = "confirmation", value = CONFIRMATION)))
  public Response confirmPeople(@Parameter(example = "ORG-1001") @PathParam("code") String code) {
    return own.withPerson(
        code,
        organisation ->
            Response.status(Response.Status.CREATED)
                .header(
                    HttpHeaders.LOCATION,
                    "/census/v1/organisations/" + code + "/people-confirmations")
                .entity(confirmations.confirm(access.act(), organisation))
                .build());
  }

  /** The confirmations so far. */
  @GET
  @Path("/{code}/people-confirmations")
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "List confirmations of people",
      description =
          "When the people and clients of an organisation that you administer were confirmed, the latest year first.")
  @APIResponse(
      responseCode = "200",
      description = "The confirmations.",
      content =
          @Content(
              schema = @Schema(implementation = ConfirmationList.class),
              examples =
                  @ExampleObject(
                      name = "confirmations",
                      value = "{\"items\": [" + CONFIRMATION + "]}")))
  public Response listPeopleConfirmations(
      @Parameter(example = "ORG-1001") @PathParam("code") String code) {
    return own.with(
        code,
        organisation ->
            Response.ok(new ConfirmationList(confirmations.list(organisation)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
  }

  /** People, in one piece: an organisation has dozens. */
  @Schema(name = "PeopleList", description = "The people of an organisation.")
  record PeopleList(@Schema(required = true) List<Person> items) {}

  /** Confirmations, one a year. */
  @Schema(name = "PeopleConfirmationList", description = "Confirmations of an organisation.")
  record ConfirmationList(@Schema(required = true) List<Confirmation> items) {}
}
