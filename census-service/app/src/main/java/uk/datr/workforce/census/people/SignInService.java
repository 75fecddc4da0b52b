package uk.datr.workforce.census.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak, asked with the service's own account. That account may read groups and their members and change memberships; it
 * may not change, make or remove a person, nor grant a role, nor touch a client that it did not make (ADR 56).
 */
@ApplicationScoped
class SignInService {

  private static final Duration RENEWED_BEFORE = Duration.ofSeconds(30);
  private static final int UNAUTHORISED = 401;
  private static final int NOT_FOUND = 404;
  private static final int REDIRECTED = 300;

  private final PeopleConfig config;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final HttpClient http;
  private @Nullable Kept token;

  SignInService(PeopleConfig config, ObjectMapper mapper, Clock clock) {
    this.config = config;
    this.mapper = mapper;
    this.clock = clock;
    this.http = HttpClient.newBuilder().connectTimeout(config.patience()).build();
  }

  /** A request with the service's own account. */
  Answer own(String method, URI address, @Nullable JsonNode body) {
    return send(method, address, token(), body);
  }

  /** A request with another bearer token, such as a client's registration token. */
  Answer send(String method, URI address, String bearer, @Nullable JsonNode body) {
    HttpResponse<String> answer = ask(method, address, bearer, body);
    if (answer.statusCode() >= REDIRECTED && answer.statusCode() != NOT_FOUND) {
      throw refused(method, answer);
    }
    return new Answer(
        answer.statusCode() != NOT_FOUND,
        answer.body().isBlank() ? MissingNode.getInstance() : tree(answer.body()));
  }

  /** Removes something with a token that dies with it: one that is not accepted any more is no fault. */
  void remove(URI address, String bearer) {
    HttpResponse<String> answer = ask("DELETE", address, bearer, null);
    if (answer.statusCode() >= REDIRECTED
        && answer.statusCode() != NOT_FOUND
        && answer.statusCode() != UNAUTHORISED) {
      throw refused("DELETE", answer);
    }
  }

  private HttpResponse<String> ask(
      String method, URI address, String bearer, @Nullable JsonNode body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(config.patience())
            .header("Authorization", "Bearer " + bearer)
            .header("Accept", "application/json");
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
    }
    return exchange(request.build());
  }

  private static SignInServiceException refused(String method, HttpResponse<String> answer) {
    return new SignInServiceException(
        "The sign-in service answered %d to %s.".formatted(answer.statusCode(), method));
  }

  /** An address of the admin API below the realm. */
  URI admin(String path) {
    String realm = config.realm().toString();
    int at = realm.lastIndexOf("/realms/");
    return URI.create(realm.substring(0, at) + "/admin" + realm.substring(at) + path);
  }

  /** An address of the realm itself. */
  URI realm(String path) {
    return URI.create(config.realm() + path);
  }

  /** The subject of the tokens of a client, told by one of them. */
  String subjectOf(String clientId, String secret) {
    JsonNode answer = grant(clientId, secret);
    String[] parts = answer.path("access_token").asText().split("\\.", -1);
    return tree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
        .path("sub")
        .asText();
  }

  ObjectNode object() {
    return mapper.createObjectNode();
  }

  private synchronized String token() {
    Kept kept = token;
    Instant now = clock.instant();
    if (kept == null || !now.isBefore(kept.until())) {
      String secret =
          config
              .secret()
              .orElseThrow(
                  () -> new SignInServiceException("workforce.people.secret is not configured."));
      JsonNode answer = grant(config.clientId(), secret);
      kept =
          new Kept(
              answer.path("access_token").asText(),
              now.plusSeconds(answer.path("expires_in").asLong()).minus(RENEWED_BEFORE));
      token = kept;
    }
    return kept.token();
  }

  private JsonNode grant(String clientId, String secret) {
    String form =
        "grant_type=client_credentials&client_id="
            + URLEncoder.encode(clientId, StandardCharsets.UTF_8)
            + "&client_secret="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        exchange(
            HttpRequest.newBuilder(realm("/protocol/openid-connect/token"))
                .timeout(config.patience())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    if (answer.statusCode() >= REDIRECTED) {
      throw new SignInServiceException(
          "The sign-in service answered %d to a client's sign-in.".formatted(answer.statusCode()));
    }
    return tree(answer.body());
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new SignInServiceException("The sign-in service does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInServiceException("Interrupted while the sign-in service was asked.", e);
    }
  }

  private JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (IOException e) {
      throw new SignInServiceException("The sign-in service answered no JSON.", e);
    }
  }

  /**
   * What it answered.
   *
   * @param there false for 404
   */
  record Answer(boolean there, JsonNode body) {}

  private record Kept(String token, Instant until) {}
}
