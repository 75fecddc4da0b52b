package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** docs/events/types.md is the schemas in words. */
class EventDocumentTest {

  private static final Path DOCUMENT = Path.of("../../docs/events/types.md");

  @Test
  void theDocumentSaysWhatTheSchemasSay() throws IOException {
    String current = document();
    if (Boolean.getBoolean("workforce.docs.update")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, current);
    }

    assertThat(DOCUMENT)
        .as("write it again with -Dworkforce.docs.update=true")
        .exists()
        .content()
        .isEqualTo(current);
  }

  private static String document() {
    return Stream.concat(
            Stream.of(
                "# Event types",
                "",
                "Generated from the JSON Schemas; do not edit. [README.md](README.md) explains the envelope."),
            EventTypes.all().stream().flatMap(EventDocumentTest::type))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> type(EventType<?> type) {
    JsonNode schema = SchemaTest.schema(type);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("## " + type.type());
    lines.add("");
    lines.add(schema.path("description").asText());
    lines.add("");
    lines.add(
        "Topic `%s`. Schema [`%2$s`](../../platform/event-contracts/src/main/resources/%2$s), example [here](../../platform/event-contracts/src/test/resources/fixtures/%3$s.json)."
            .formatted(type.topic().topicName(), type.schemaResource(), type.type()));
    lines.add("");
    lines.add("| field | type | always | meaning |");
    lines.add("|---|---|---|---|");
    rows(lines, "", schema);
    return lines.stream();
  }

  private static void rows(List<String> lines, String prefix, JsonNode schema) {
    List<String> required = texts(schema.path("required"));
    schema
        .path("properties")
        .properties()
        .forEach(field -> {
          String name = prefix + field.getKey();
          JsonNode value = field.getValue();
          lines.add(
              "| %s | %s | %s | %s%s |"
                  .formatted(
                      name,
                      kind(value),
                      required.contains(field.getKey()) ? "yes" : "",
                      value.path("description").asText(),
                      constants(value)));
          rows(lines, name + ".", value);
          rows(lines, name + "[].", value.path("items"));
        });
  }

  private static String kind(JsonNode value) {
    String type =
        value.path("type").isArray()
            ? value.path("type").get(0).asText()
            : value.path("type").asText();
    return value.has("format") ? value.path("format").asText() : type;
  }

  private static String constants(JsonNode value) {
    return value.has("x-extensible-enum")
        ? " One of "
            + String.join(", ", texts(value.path("x-extensible-enum")))
            + "; more may come."
        : "";
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
  }
}
