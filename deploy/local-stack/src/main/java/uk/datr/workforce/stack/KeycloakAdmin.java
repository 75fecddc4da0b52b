package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keycloak's admin API, asked as a machine client of the realm "master" that may administer realms. */
public final class KeycloakAdmin implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // The admin realm's tokens live one minute.
  private static final Duration TOKEN_USED_FOR = Duration.ofSeconds(30);

  private final String url;
  private final String clientId;
  private final String secret;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private @Nullable String token;
  private Instant tokenFrom = Instant.MIN;

  /**
   * The admin API of a Keycloak.
   *
   * @param url Keycloak's address, without a realm
   * @param clientId the machine client
   * @param secret its secret
   */
  public KeycloakAdmin(String url, String clientId, String secret) {
    this.url = url;
    this.clientId = clientId;
    this.secret = secret;
  }

  /** What stands at a path under {@code /admin/realms}; missing where there is nothing. */
  public JsonNode get(String path) {
    HttpResponse<String> answer = send(path, HttpRequest.newBuilder().GET());
    if (answer.statusCode() == 404) {
      return MissingNode.getInstance();
    }
    return tree(accepted("GET", path, answer));
  }

  /** Creates something; answers what Keycloak says of it, often nothing. */
  public JsonNode post(String path, JsonNode body) {
    return tree(accepted("POST", path, send(path, withBody("POST", body))));
  }

  /** Replaces something, which Keycloak often understands as changing the fields given. */
  public void put(String path, JsonNode body) {
    accepted("PUT", path, send(path, withBody("PUT", body)));
  }

  /** Deletes something that is there. */
  public void delete(String path) {
    accepted("DELETE", path, send(path, HttpRequest.newBuilder().DELETE()));
  }

  /** Rights at a new realm come with the next token only. */
  public void forgetToken() {
    tokenFrom = Instant.MIN;
  }

  /** Keycloak's own realm comes with a client that takes passwords directly; nothing here may (decision 6). */
  void closePasswordGrants() {
    for (JsonNode found : get("/master/clients?clientId=admin-cli")) {
      ObjectNode client = found.deepCopy();
      client.put("directAccessGrantsEnabled", false);
      put("/master/clients/" + client.path("id").asText(), client);
    }
  }

  /** Gives a client the secret that the local stack and tests know. */
  public void giveSecret(String realm, String clientId, String known) {
    for (JsonNode found : get("/" + realm + "/clients?clientId=" + clientId)) {
      ObjectNode client = found.deepCopy();
      client.put("secret", known);
      put("/" + realm + "/clients/" + client.path("id").asText(), client);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private static HttpRequest.Builder withBody(String method, JsonNode body) {
    return HttpRequest.newBuilder()
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  private HttpResponse<String> send(String path, HttpRequest.Builder request) {
    try {
      return http.send(
          request
              .uri(URI.create(url + "/admin/realms" + path))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token())
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new StackException("Keycloak does not answer at " + url, unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while Keycloak was asked", interrupted);
    }
  }

  private String token() {
    if (token == null || tokenFrom.plus(TOKEN_USED_FOR).isBefore(Instant.now())) {
      token =
          new SignIn(KeycloakPart.realmUrl(url, "master")).machine(clientId, secret).accessToken();
      tokenFrom = Instant.now();
    }
    return Objects.requireNonNull(token);
  }

  private static String accepted(String method, String path, HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new StackException(
          "Keycloak's admin API answered %d to %s %s".formatted(answer.statusCode(), method, path));
    }
    return answer.body();
  }

  private static JsonNode tree(String text) {
    try {
      return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (IOException unreadable) {
      throw new StackException("Keycloak's admin API answered no JSON", unreadable);
    }
  }
}
