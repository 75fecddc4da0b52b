package uk.datr.workforce.census.people;

import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.datr.workforce.kit.access.Access;
import uk.datr.workforce.kit.access.Caller;
import uk.datr.workforce.kit.json.Json;
import uk.datr.workforce.kit.json.JsonTree;

/** Accepting an invitation. No job permits it, because who accepts may have none yet: the token in the message does. */
@Path(AcceptanceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Invitations")
public class AcceptanceResource {

  static final String PATH = "/census/v1/invitations/acceptances";

  private final Invitations invitations;
  private final OwnOrganisations own;
  private final Access access;
  private final Json json;

  AcceptanceResource(Invitations invitations, OwnOrganisations own, Access access, Json json) {
    this.invitations = invitations;
    this.own = own;
    this.access = access;
    this.json = json;
  }

  /** Accepts an invitation as the person who is signed in. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      summary = "Accept an invitation",
      description =
          "Gives the jobs of an invitation to you, the person who is signed in and has its token. Sign in anew afterwards: your next token carries them.")
  @APIResponse(
      responseCode = "200",
      description = "You hold the jobs now.",
      content =
          @Content(
              schema = @Schema(implementation = Invitation.class),
              examples = @ExampleObject(name = "accepted", value = InvitationResource.INVITATION)))
  public Response acceptInvitation(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = AcceptanceRequest.class),
                      examples =
                          @ExampleObject(
                              name = "token",
                              value =
                                  "{\"token\": \"R3Vlc3Npbmc0M0NoYXJhY3RlcnNJc05vdFByb2JhYmx\"}")))
          JsonTree body) {
    if (access.caller().equals(Caller.ANONYMOUS)) {
      throw new UnauthorizedException();
    }
    access.requireHuman();
    AcceptanceRequest request = json.read(body, AcceptanceRequest.class);
    return own.answer(
        invitations.accept(access.act(), request.token()),
        invitation -> Response.ok(invitation).build());
  }
}
