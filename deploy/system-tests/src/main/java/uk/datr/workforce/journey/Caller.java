package uk.datr.workforce.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the platform's services with a token, or without one. */
public final class Caller {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http;
  private final String name;
  private final @Nullable String token;
  private final Map<String, String> headers;

  /** A caller with a token; null for a caller without. */
  public Caller(HttpClient http, String name, @Nullable String token) {
    this(http, name, token, Map.of());
  }

  private Caller(
      HttpClient http, String name, @Nullable String token, Map<String, String> headers) {
    this.http = http;
    this.name = name;
    this.token = token;
    this.headers = headers;
  }

  /** Name of the person or machine client. */
  public String name() {
    return name;
  }

  /** The same caller, who sends this header, too. */
  public Caller with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Caller(http, name, token, more);
  }

  /** Reads. */
  public Answer get(URI service, String path) {
    return send("GET", service, path, HttpRequest.BodyPublishers.noBody(), "application/json");
  }

  /** Sends JSON by POST. */
  public Answer post(URI service, String path, JsonNode body) {
    return send("POST", service, path, text(body.toString()), "application/json");
  }

  /** Sends JSON by PUT. */
  public Answer put(URI service, String path, JsonNode body) {
    return send("PUT", service, path, text(body.toString()), "application/json");
  }

  /** Sends text that need not be JSON. */
  public Answer send(String method, URI service, String path, String body) {
    return send(method, service, path, text(body), "application/json");
  }

  /** Sends a body of any media type. */
  public Answer send(
      String method, URI service, String path, HttpRequest.BodyPublisher body, String mediaType) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + path))
            .timeout(PATIENCE)
            .method(method, body)
            .header("Content-Type", mediaType);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          method, path, headers, response.statusCode(), response.headers(), response.body());
    } catch (IOException unreachable) {
      throw new JourneyException(
          "%s %s%s got no answer: %s".formatted(method, service, path, unreachable), unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new JourneyException("Interrupted while waiting for an answer", interrupted);
    }
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
  }
}
