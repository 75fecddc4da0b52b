package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The few calls to Keycloak's admin API that the local stack needs. */
final class AdminApi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AdminApi() {}

  /** Keycloak's own realm comes with a client that takes passwords directly; nothing here may (decision 6). */
  static void closePasswordGrants(String keycloakUrl) throws IOException {
    String token =
        new SignIn(KeycloakPart.realmUrl(keycloakUrl, "master"))
            .machine(KeycloakPart.ADMIN_CLIENT, KeycloakPart.CLIENT_SECRET)
            .accessToken();
    String clients = keycloakUrl + "/admin/realms/master/clients";
    for (JsonNode found : JSON.readTree(send(token, get(clients + "?clientId=admin-cli")))) {
      ObjectNode client = found.deepCopy();
      client.put("directAccessGrantsEnabled", false);
      send(
          token,
          HttpRequest.newBuilder(URI.create(clients + "/" + client.path("id").asText()))
              .header("Content-Type", "application/json")
              .PUT(HttpRequest.BodyPublishers.ofString(client.toString())));
    }
  }

  private static HttpRequest.Builder get(String url) {
    return HttpRequest.newBuilder(URI.create(url)).GET();
  }

  private static String send(String token, HttpRequest.Builder request) throws IOException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          http.send(
              request.header("Authorization", "Bearer " + token).build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new StackException(
            "Keycloak's admin API answered " + response.statusCode() + " to " + response.uri());
      }
      return response.body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while Keycloak was asked", interrupted);
    }
  }
}
