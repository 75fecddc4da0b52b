package uk.datr.workforce.calculator.kitproof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls the service as an integrator's program would, byte for byte. */
final class Client {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final URI service;
  private final @Nullable String token;

  Client(URI service, @Nullable String token) {
    this.service = service;
    this.token = token;
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  Answer post(String path, String body, String... headers) {
    return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer post(String path, byte[] body, String... headers) {
    return send(
        request(path, headers)
            .setHeader("Content-Type", contentType(headers))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(30));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new IllegalStateException("The service broke the connection off.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String contentType(String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equals("Content-Type")) {
        return headers[i + 1];
      }
    }
    return "application/json";
  }

  /** An answer, its body also as JSON when it is JSON. */
  record Answer(int status, HttpHeaders headers, String body) {

    JsonNode json() {
      try {
        return body.isEmpty() ? MissingNode.getInstance() : MAPPER.readTree(body);
      } catch (IOException e) {
        throw new IllegalStateException("Not JSON: " + body, e);
      }
    }

    String code() {
      return json().path("code").asText();
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }
}
