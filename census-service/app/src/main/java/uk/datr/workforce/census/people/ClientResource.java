package uk.datr.workforce.census.people;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** The machine clients of an organisation over HTTP. */
@Path("/census/v1/organisations/{code}/clients")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Machine clients", description = "The systems of an organisation.")
public class ClientResource {

  private static final String CLIENT =
      """
      "clientId": "org-1001-0198a000c0de", "organisationCode": "ORG-1001", "name": "HR system",
      "jobs": ["return-editor"], "state": "READY", "createdAt": "2026-05-04T09:30:00Z",
      "secretChangedAt": "2026-05-04T09:30:00Z"\
      """;

  private static final String TOLD =
      "{" + CLIENT + ", \"secret\": \"told-once-and-kept-by-nobody-here\"}";

  private final MachineClients clients;
  private final OwnOrganisations own;
  private final Access access;
  private final Json json;

  ClientResource(MachineClients clients, OwnOrganisations own, Access access, Json json) {
    this.clients = clients;
    this.own = own;
    this.access = access;
    this.json = json;
  }

  /** The clients. */
  @GET
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "List machine clients",
      description = "The systems of an organisation that you administer, without their secrets.")
  @APIResponse(
      responseCode = "200",
      description = "The clients.",
      content =
          @Content(
              schema = @Schema(implementation = ClientList.class),
              examples =
                  @ExampleObject(name = "clients", value = "{\"items\": [{" + CLIENT + "}]}")))
  public Response listClients(@Parameter(example = "ORG-1001") @PathParam("code") String code) {
    return own.with(
        code,
        organisation ->
            Response.ok(new ClientList(clients.list(organisation)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
  }

  /** Makes a client. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "Make a machine client",
      description =
          "Makes a client for a system of an organisation that you administer, which signs in with client credentials and holds these jobs there. Its secret is told in this answer and never again.")
  @APIResponse(
      responseCode = "201",
      description = "The client with its secret.",
      content =
          @Content(
              schema = @Schema(implementation = MachineClient.class),
              examples = @ExampleObject(name = "client", value = TOLD)))
  public Response makeClient(
      @Parameter(example = "ORG-1001") @PathParam("code") String code,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ClientRequest.class),
                      examples =
                          @ExampleObject(
                              name = "editor",
                              value = "{\"name\": \"HR system\", \"jobs\": [\"return-editor\"]}")))
          JsonTree body) {
    ClientRequest request = json.read(body, ClientRequest.class);
    return own.withPerson(
        code,
        organisation ->
            own.answer(
                clients.make(access.act(), organisation, request),
                client ->
                    Response.status(Response.Status.CREATED)
                        .header(
                            HttpHeaders.LOCATION, "/census/v1/organisations/" + code + "/clients")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(client)
                        .build()));
  }

  /** Gives a client a new secret. */
  @POST
  @Path("/{clientId}/secrets")
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "Change the secret of a machine client",
      description =
          "Gives a client of an organisation that you administer a new secret, told in this answer and never again. The old one ends at once.")
  @APIResponse(
      responseCode = "201",
      description = "The client with its new secret.",
      content =
          @Content(
              schema = @Schema(implementation = MachineClient.class),
              examples = @ExampleObject(name = "client", value = TOLD)))
  @APIResponse(responseCode = "409", ref = "NotNow")
  public Response changeClientSecret(
      @Parameter(example = "ORG-1001") @PathParam("code") String code,
      @Parameter(example = "org-1001-0198a000c0de") @PathParam("clientId") String clientId) {
    return own.withPerson(
        code,
        organisation ->
            own.answer(
                clients.renew(access.act(), organisation, clientId),
                client ->
                    Response.status(Response.Status.CREATED)
                        .header(
                            HttpHeaders.LOCATION, "/census/v1/organisations/" + code + "/clients")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(client)
                        .build()));
  }

  /** Removes a client. */
  @DELETE
  @Path("/{clientId}")
  @PermissionsAllowed("people-administer")
  @Operation(
      summary = "Remove a machine client",
      description =
          "Removes a client of an organisation that you administer. Tokens that it has end within ten minutes.")
  @APIResponse(responseCode = "204", description = "The client is no more.")
  public Response removeClient(
      @Parameter(example = "ORG-1001") @PathParam("code") String code,
      @Parameter(example = "org-1001-0198a000c0de") @PathParam("clientId") String clientId) {
    return own.withPerson(
        code,
        organisation ->
            own.answer(
                clients.remove(access.act(), organisation, clientId),
                client -> Response.noContent().build()));
  }

  /** Clients, in one piece: an organisation has a few. */
  @Schema(name = "MachineClientList", description = "The systems of an organisation.")
  record ClientList(@Schema(required = true) List<MachineClient> items) {}
}
