package uk.datr.workforce.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param method of the request
 * @param path of the request with its query
 * @param sent headers of the request beside token and media type
 * @param status HTTP status
 * @param headers of the answer
 * @param body of the answer as text
 */
public record Answer(
    String method,
    String path,
    Map<String, String> sent,
    int status,
    HttpHeaders headers,
    String body) {
  // Figures are compared to the last digit.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      throw new JourneyException(this + " is no JSON", notJson);
    }
  }

  /** The text at a JSON pointer; empty where there is nothing. */
  public String text(String pointer) {
    return json().at(pointer).asText();
  }

  /** A header, or the empty text. */
  public String header(String name) {
    Optional<String> value = headers.firstValue(name);
    return value.orElse("");
  }

  /** The same answer, which must have this status. */
  public Answer expect(int wanted) {
    if (status != wanted) {
      throw new JourneyException("Expected " + wanted + ", but got: " + this);
    }
    return this;
  }

  /** The code of the problem details, if it is any. */
  public String code() {
    return header("Content-Type").startsWith("application/problem+json") ? text("/code") : "";
  }

  @Override
  public String toString() {
    String shown = body.length() > 600 ? body.substring(0, 600) + " …" : body;
    return method + " " + path + " → " + status + (shown.isEmpty() ? "" : " " + shown);
  }
}
