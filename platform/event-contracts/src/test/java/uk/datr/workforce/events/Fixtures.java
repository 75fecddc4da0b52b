package uk.datr.workforce.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;

/** One example event of every type, as another system would see it on the wire. */
final class Fixtures {

  /** A mapper that knows nothing of ours. */
  static final JsonMapper PLAIN =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Equal numbers are equal however they are written. */
  static final Comparator<JsonNode> BY_MEANING =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  private Fixtures() {}

  static String text(EventType<?> type) {
    String resource = "/fixtures/" + type.type() + ".json";
    try (InputStream file =
        Objects.requireNonNull(Fixtures.class.getResourceAsStream(resource), resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode tree(EventType<?> type) {
    return tree(text(type));
  }

  static ObjectNode tree(String json) {
    try {
      return (ObjectNode) PLAIN.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode data(EventType<?> type) {
    return tree(type).path("data");
  }
}
