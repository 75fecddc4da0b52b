package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The comparison finds every harmful change at every place of every schema, and lets the harmless ones pass. */
class SchemaComparisonTest {

  @Test
  void theSameSchemaIsCompatible() {
    assertThat(EventTypes.all())
        .allSatisfy(type ->
            assertThat(SchemaComparison.refusals(SchemaTest.schema(type), SchemaTest.schema(type)))
                .isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> aFieldThatIsGoneIsRefused() {
    return refused(
        "the field is gone",
        (schema, changes) ->
            fields(schema)
                .forEach(field -> changes.accept(s -> properties(s, field).remove(field.name()))));
  }

  @TestFactory
  Stream<DynamicTest> aTypeThatChangedIsRefused() {
    return refused(
        "type is not what it was",
        (schema, changes) ->
            fields(schema)
                .forEach(
                    field -> changes.accept(s -> field(s, field).put("type", "something-else"))));
  }

  @TestFactory
  Stream<DynamicTest> aNullThatCameOrWentIsRefused() {
    return refused(
        "type is not what it was",
        (schema, changes) ->
            fields(schema)
                .forEach(field ->
                    changes.accept(s -> {
                      JsonNode type = field(s, field).path("type");
                      if (type.isArray()) {
                        field(s, field).set("type", type.get(0));
                      } else {
                        field(s, field).putArray("type").add(type).add("null");
                      }
                    })));
  }

  @TestFactory
  Stream<DynamicTest> aFormatOrABoundThatCameIsRefused() {
    return refused(
        "is not what it was",
        (schema, changes) ->
            fields(schema)
                .forEach(field -> {
                  changes.accept(s -> field(s, field).put("format", "email"));
                  changes.accept(s -> field(s, field).put("minimum", 7));
                  changes.accept(s -> field(s, field).putArray("enum").add("A"));
                }));
  }

  @TestFactory
  Stream<DynamicTest> aFieldThatIsRequiredFromNowOnIsRefused() {
    return refused(
        "the field is required and was not",
        (schema, changes) ->
            objects(schema)
                .forEach(object ->
                    changes.accept(s -> {
                      ObjectNode place = (ObjectNode) s.at(object);
                      ((ObjectNode) place.path("properties"))
                          .putObject("added")
                          .put("type", "string");
                      ((ArrayNode) place.path("required")).add("added");
                    })));
  }

  @TestFactory
  Stream<DynamicTest> aFieldThatMayBeLeftOutFromNowOnIsRefused() {
    return refused(
        "the field was required and is not",
        (schema, changes) ->
            objects(schema).stream()
                .filter(object -> !schema.at(object).path("required").isEmpty())
                .forEach(object ->
                    changes.accept(s -> ((ArrayNode) s.at(object).path("required")).remove(0))));
  }

  @TestFactory
  Stream<DynamicTest> anEnumThatIsNarrowerIsRefused() {
    return refused(
        "is gone",
        (schema, changes) ->
            enums(schema)
                .forEach(pointer -> changes.accept(s -> ((ArrayNode) s.at(pointer)).remove(0))));
  }

  @TestFactory
  Stream<DynamicTest> anOptionalFieldMayCome() {
    return accepted((schema, changes) ->
        objects(schema)
            .forEach(object ->
                changes.accept(s ->
                    ((ObjectNode) s.at(object).path("properties"))
                        .putObject("added")
                        .put("type", "string"))));
  }

  @TestFactory
  Stream<DynamicTest> aValueOfAnExtensibleEnumMayCome() {
    return accepted((schema, changes) ->
        enums(schema)
            .forEach(pointer -> changes.accept(s -> ((ArrayNode) s.at(pointer)).add("ADDED"))));
  }

  @TestFactory
  Stream<DynamicTest> wordsMayChange() {
    return accepted((schema, changes) ->
        fields(schema)
            .forEach(
                field -> changes.accept(s -> field(s, field).put("description", "Better words."))));
  }

  @Test
  void aMarkThatIsGoneIsRefused() {
    JsonNode released = SchemaTest.schema(EventTypes.UNIT_CHANGED);
    ObjectNode next = released.deepCopy();
    ((ObjectNode) next.at("/properties/kind")).remove("x-extensible-enum");

    assertThat(SchemaComparison.refusals(released, next))
        .contains("/properties/kind: x-extensible-enum came or went");
  }

  private static Stream<DynamicTest> refused(
      String reason, BiConsumer<JsonNode, Consumer<Consumer<ObjectNode>>> changes) {
    return tests(
        (released, next) ->
            assertThat(SchemaComparison.refusals(released, next))
                .as(next.toString())
                .anyMatch(refusal -> refusal.contains(reason)),
        changes);
  }

  private static Stream<DynamicTest> accepted(
      BiConsumer<JsonNode, Consumer<Consumer<ObjectNode>>> changes) {
    return tests(
        (released, next) -> assertThat(SchemaComparison.refusals(released, next)).isEmpty(),
        changes);
  }

  /** A test for each type that has something to change; there has to be one. */
  private static Stream<DynamicTest> tests(
      BiConsumer<JsonNode, ObjectNode> check,
      BiConsumer<JsonNode, Consumer<Consumer<ObjectNode>>> changes) {
    List<DynamicTest> tests = new ArrayList<>();
    for (EventType<?> type : EventTypes.all()) {
      JsonNode released = SchemaTest.schema(type);
      List<ObjectNode> changed = new ArrayList<>();
      changes.accept(
          released,
          change -> {
            ObjectNode next = released.deepCopy();
            change.accept(next);
            changed.add(next);
          });
      assertThat(changed).doesNotContain((ObjectNode) released);
      if (!changed.isEmpty()) {
        tests.add(
            dynamicTest(type.type(), () -> changed.forEach(next -> check.accept(released, next))));
      }
    }
    assertThat(tests).as("types that have something to change").isNotEmpty();
    return tests.stream();
  }

  private static ObjectNode properties(ObjectNode schema, Field field) {
    return (ObjectNode) schema.at(field.object()).path("properties");
  }

  private static ObjectNode field(ObjectNode schema, Field field) {
    return (ObjectNode) properties(schema, field).path(field.name());
  }

  private static List<Field> fields(JsonNode schema) {
    List<Field> fields = new ArrayList<>();
    for (String object : objects(schema)) {
      schema
          .at(object)
          .path("properties")
          .fieldNames()
          .forEachRemaining(name -> fields.add(new Field(object, name)));
    }
    return fields;
  }

  private static List<String> objects(JsonNode schema) {
    List<String> pointers = new ArrayList<>();
    collect(schema, "", "properties", pointers);
    return pointers;
  }

  private static List<String> enums(JsonNode schema) {
    List<String> pointers = new ArrayList<>();
    collect(schema, "", "x-extensible-enum", pointers);
    return pointers.stream().map(pointer -> pointer + "/x-extensible-enum").toList();
  }

  private static void collect(JsonNode node, String pointer, String keyword, List<String> found) {
    if (node.has(keyword)) {
      found.add(pointer);
    }
    node.path("properties")
        .properties()
        .forEach(field ->
            collect(field.getValue(), pointer + "/properties/" + field.getKey(), keyword, found));
    if (node.has("items")) {
      collect(node.path("items"), pointer + "/items", keyword, found);
    }
  }

  /** A field by the pointer of the object schema that it is in. */
  private record Field(String object, String name) {}
}
