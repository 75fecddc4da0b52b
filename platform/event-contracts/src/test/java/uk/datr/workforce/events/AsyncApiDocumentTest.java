package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/events/asyncapi.yaml is the code in the form that tools read. */
class AsyncApiDocumentTest {

  private static final Path DOCUMENT = Path.of("../../docs/events/asyncapi.yaml");

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<EventType<?>> types() {
    return EventTypes.all().stream();
  }

  @Test
  void theDocumentSaysWhatTheCodeSays() throws IOException {
    String current = AsyncApiDocument.text();
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

  @ParameterizedTest
  @MethodSource("types")
  void theExampleIsValidByTheSchemaOfItsMessage(EventType<?> type) throws IOException {
    JsonNode message = document().at("/components/messages").path(type.type());

    assertThat(message.path("examples")).isNotEmpty();
    for (JsonNode example : message.path("examples")) {
      assertThat(faults(message.path("payload"), example.path("payload"))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void anEventOfAnotherTypeIsNotValid(EventType<?> type) throws IOException {
    JsonNode message = document().at("/components/messages").path(type.type());
    ObjectNode other = Fixtures.tree(type).put("type", "uk.datr.census.other.v1");

    assertThat(faults(message.path("payload"), other)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void anEventWithoutAnAttributeOrAFieldIsNotValid(EventType<?> type) throws IOException {
    JsonNode message = document().at("/components/messages").path(type.type());
    for (String attribute : texts(envelope().path("required"))) {
      ObjectNode event = Fixtures.tree(type);
      event.remove(attribute);
      assertThat(faults(message.path("payload"), event)).as(attribute).isNotEmpty();
    }
    for (String field : texts(SchemaTest.schema(type).path("required"))) {
      ObjectNode event = Fixtures.tree(type);
      ((ObjectNode) event.path("data")).remove(field);
      assertThat(faults(message.path("payload"), event)).as(field).isNotEmpty();
    }
  }

  @Test
  void theSchemaOfTheEnvelopeHasTheAttributesOfItsRecord() {
    assertThat(envelope().path("properties").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(
            Arrays.stream(Envelope.class.getRecordComponents())
                .map(component -> component.getName())
                .toList());
    assertThat(texts(envelope().path("required")))
        .containsExactlyElementsOf(
            Arrays.stream(Envelope.class.getRecordComponents())
                .filter(
                    component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(component -> component.getName())
                .toList());
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode document = document();
    List<String> references =
        document.findValues("$ref").stream().map(JsonNode::textValue).toList();

    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference -> assertThat(document.at(reference.substring(1)).isObject()).isTrue());
  }

  @Test
  void measuresAreReadByThreeServicesOnly() throws IOException {
    assertThat(texts(document().path("channels").path("workforce.census-facts").path("x-readers")))
        .containsExactly("survey-service", "calculator-service", "reporting-service");
  }

  @Test
  void whatIsToBeKeptAsUnknownIsMarked() throws IOException {
    List<JsonNode> marked = document().path("components").findValues("x-extensible-enum");

    assertThat(marked).isNotEmpty().allMatch(JsonNode::isArray);
    assertThat(document().path("components").path("schemas").findValues("enum")).isEmpty();
  }

  private static List<String> faults(JsonNode payload, JsonNode event) throws IOException {
    ObjectNode root = Fixtures.PLAIN.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.setAll((ObjectNode) payload);
    root.set("components", document().path("components"));
    Schema schema = SCHEMAS.getSchema(root);
    return schema
        .validate(event, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonNode envelope() {
    return AsyncApiDocument.resource("schemas/envelope.json");
  }

  private static JsonNode document() throws IOException {
    return AsyncApiDocument.YAML.readTree(DOCUMENT.toFile());
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
  }
}
