package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  static Stream<EventType<?>> types() {
    return EventTypes.all().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void namesItselfAsEnvelopesNameIt(EventType<?> type) {
    JsonNode schema = schema(type);

    assertThat(schema.path("$schema").textValue())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("$id").textValue()).isEqualTo(type.dataschema());
    assertThat(schema.path("title").textValue()).isEqualTo(type.type());
  }

  @ParameterizedTest
  @MethodSource("types")
  void hasTheFieldsOfTheRecordAndAllowsMore(EventType<?> type) {
    assertMirrors(schema(type), type.data());
  }

  @ParameterizedTest
  @MethodSource("types")
  void explainsEveryField(EventType<?> type) {
    assertThat(schema(type).path("description").asText()).isNotEmpty();
    schema(type)
        .findParents("type")
        .forEach(node -> {
          if (!node.has("$schema") && !node.path("type").asText().equals("object")) {
            assertThat(node.has("description") || isItem(schema(type), node))
                .as(node.toString())
                .isTrue();
          }
        });
  }

  @Test
  void thereIsNoSchemaWithoutAType() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(SchemaTest.class.getResource("/schemas/events"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      assertThat(files.map(file -> "schemas/events/" + file.getFileName()))
          .containsExactlyInAnyOrderElementsOf(
              EventTypes.all().stream().map(EventType::schemaResource).toList());
    }
  }

  private static boolean isItem(JsonNode schema, JsonNode node) {
    return schema.findValues("items").contains(node);
  }

  private static void assertMirrors(JsonNode schema, Class<?> data) {
    List<RecordComponent> components = List.of(data.getRecordComponents());
    assertThat(schema.path("properties").fieldNames())
        .toIterable()
        .as(data.getSimpleName())
        .containsExactlyElementsOf(components.stream().map(RecordComponent::getName).toList());
    assertThat(texts(schema.path("required")))
        .as("required fields of " + data.getSimpleName())
        .containsExactlyElementsOf(
            components.stream()
                .filter(component -> !isNullable(component))
                .map(RecordComponent::getName)
                .toList());
    assertThat(schema.has("additionalProperties")).isFalse();
    for (RecordComponent component : components) {
      assertMirrors(schema.path("properties").path(component.getName()), component);
    }
    assertThat(data.getDeclaredMethods())
        .filteredOn(
            method -> method.getName().startsWith("get") || method.getName().startsWith("is"))
        .as("methods that would become fields")
        .allMatch(method -> method.isAnnotationPresent(JsonIgnore.class));
  }

  private static void assertMirrors(JsonNode schema, RecordComponent component) {
    Type type = component.getGenericType();
    Class<?> leaf =
        type instanceof ParameterizedType list
            ? (Class<?>) list.getActualTypeArguments()[0]
            : component.getType();
    JsonNode leafSchema = type instanceof ParameterizedType ? schema.path("items") : schema;
    assertThat(schemaTypes(schema).contains("null"))
        .as(component + " may be null")
        .isEqualTo(isNullable(component));
    assertThat(schemaTypes(leafSchema)).as(component.toString()).contains(jsonType(leaf));
    if (leaf.isRecord()) {
      assertMirrors(leafSchema, leaf);
    }
    if (leaf.isEnum()) {
      assertThat(texts(leafSchema.path("x-extensible-enum")))
          .containsExactlyElementsOf(
              Arrays.stream(leaf.getEnumConstants())
                  .map(Object::toString)
                  .filter(constant -> !constant.equals("UNKNOWN"))
                  .toList());
      assertThat(leafSchema.has("enum")).as("closed list of constants").isFalse();
    }
  }

  private static String jsonType(Class<?> leaf) {
    return switch (leaf.getSimpleName()) {
      case "int", "Integer" -> "integer";
      case "BigDecimal" -> "number";
      case "boolean" -> "boolean";
      default -> leaf.isRecord() ? "object" : "string";
    };
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Set<String> schemaTypes(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? Set.copyOf(texts(type)) : Set.of(type.asText());
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
  }

  static JsonNode schema(EventType<?> type) {
    try (InputStream file =
        Objects.requireNonNull(
            SchemaTest.class.getResourceAsStream("/" + type.schemaResource()),
            type.schemaResource())) {
      return Fixtures.PLAIN.readTree(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
