package uk.datr.workforce.census.people;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;
import uk.datr.workforce.kit.paging.PageRequest;

/** Invitations of an organisation over HTTP. */
@Path("/census/v1/organisations/{code}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Invitations", description = "Inviting people to an organisation.")
public class InvitationResource {

  static final String INVITATION =
      """
      {"id": "0198a000-0000-7000-8000-000000000001", "organisationCode": "ORG-1001", "email": "sam@aire.example",
       "jobs": ["return-editor"], "state": "OPEN", "createdAt": "2026-05-04T09:30:00Z",
       "expiresAt": "2026-05-18T09:30:00Z"}\
      """;

  private final Invitations invitations;
  private final OwnOrganisations own;
  private final Access access;
  private final Json json;
  private final Answers answers;

  InvitationResource(
      Invitations invitations, OwnOrganisations own, Access access, Json json, Answers answers) {
    this.invitations = invitations;
    this.own = own;
    this.access = access;
    this.json = json;
    this.answers = answers;
  }

  /** Invites somebody. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "Invite somebody",
      description =
          "Sends an invitation by e-mail to work for an organisation that you administer. Whoever has the message signs in or registers, accepts within 14 days, and then holds these jobs there. No account is made or changed by this. An address has one open invitation to an organisation; this operation takes no Idempotency-Key, because the answer, with the address, would be kept.")
  @APIResponse(
      responseCode = "201",
      description = "The invitation waits for the mail server.",
      content =
          @Content(
              schema = @Schema(implementation = Invitation.class),
              examples = @ExampleObject(name = "editor", value = INVITATION)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response invitePerson(
      @Parameter(example = "ORG-1001") @PathParam("code") String code,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = InvitationRequest.class),
                      examples =
                          @ExampleObject(
                              name = "editor",
                              value =
                                  "{\"email\": \"sam@aire.example\", \"jobs\": [\"return-editor\"]}")))
          JsonTree body) {
    InvitationRequest request = json.read(body, InvitationRequest.class);
    return own.withPerson(
        code,
        organisation ->
            own.answer(
                invitations.invite(access.act(), organisation, request),
                invitation -> made(code, invitation)));
  }

  private static Response made(String code, Invitation invitation) {
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/census/v1/organisations/" + code + "/invitations")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(invitation)
        .build();
  }

  /** The invitations so far. */
  @GET
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "List invitations",
      description =
          "The invitations of an organisation that you administer, the newest first. An address is told while the invitation is open.")
  @APIResponse(
      responseCode = "200",
      description = "A page of invitations.",
      content =
          @Content(
              schema = @Schema(implementation = InvitationPage.class),
              examples =
                  @ExampleObject(
                      name = "page",
                      value =
                          "{\"items\": ["
                              + INVITATION
                              + "], \"page\": 1, \"pageSize\": 50, \"totalItems\": 1}")))
  @APIResponse(responseCode = "304", ref = "Unchanged")
  public Response listInvitations(
      @Parameter(example = "ORG-1001") @PathParam("code") String code,
      @Valid @BeanParam PageRequest request) {
    return own.with(code, organisation -> answers.page(invitations.list(organisation, request)));
  }

  /** Takes an invitation back. */
  @DELETE
  @Path("/{invitationId}")
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "Withdraw an invitation",
      description = "Takes an invitation back that nobody has accepted yet.")
  @APIResponse(responseCode = "204", description = "Nobody can accept it any more.")
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response withdrawInvitation(
      @Parameter(example = "ORG-1001") @PathParam("code") String code,
      @Parameter(example = "0198a000-0000-7000-8000-000000000001") @PathParam("invitationId")
          UUID invitationId) {
    return own.withPerson(
        code,
        organisation ->
            own.answer(
                invitations.withdraw(access.act(), organisation, invitationId),
                invitation -> Response.noContent().build()));
  }

  /** A page of invitations, as the OpenAPI document shows it. */
  @Schema(name = "InvitationPage", description = "A page of invitations.")
  record InvitationPage(
      @Schema(required = true) List<Invitation> items,
      @Schema(required = true) int page,
      @Schema(required = true) int pageSize,
      @Schema(required = true) long totalItems) {}
}
