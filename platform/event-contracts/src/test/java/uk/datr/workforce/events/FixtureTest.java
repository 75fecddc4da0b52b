package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixtureTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<EventType<?>> types() {
    return EventTypes.all().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void isValidByTheSchema(EventType<?> type) {
    Schema schema = SCHEMAS.getSchema(SchemaTest.schema(type));

    assertThat(
            schema.validate(
                Fixtures.data(type),
                run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void saysTheSameAfterReadingIntoItsRecord(EventType<?> type) {
    assertThat(written(type, Fixtures.data(type)).equals(Fixtures.BY_MEANING, Fixtures.data(type)))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("types")
  void isReadInSpiteOfFieldsOfALaterVersion(EventType<?> type) {
    ObjectNode later = (ObjectNode) Fixtures.data(type);
    addUnknownFields(later);

    assertThat(type.read(later)).isEqualTo(type.read(Fixtures.data(type)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void isRefusedWithoutARequiredField(EventType<?> type) {
    for (JsonNode required : SchemaTest.schema(type).path("required")) {
      ObjectNode data = (ObjectNode) Fixtures.data(type);
      data.remove(required.textValue());

      assertThatExceptionOfType(UnreadableDataException.class)
          .as(required.textValue())
          .isThrownBy(() -> type.read(data))
          .withMessageContaining(type.type())
          .withNoCause();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void isRefusedWithAValueOfTheWrongTypeThatIsNotRepeated(EventType<?> type) {
    Fixtures.data(type)
        .fieldNames()
        .forEachRemaining(field -> {
          ObjectNode data = (ObjectNode) Fixtures.data(type);
          data.putObject(field).put("canary-7c1e", 1);

          if (!data.path(field).equals(Fixtures.data(type).path(field))
              && !Fixtures.data(type).path(field).isObject()) {
            assertThatExceptionOfType(UnreadableDataException.class)
                .as(field)
                .isThrownBy(() -> type.read(data))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("canary"));
          }
        });
  }

  @Test
  void constantsOfALaterVersionAreReadAsUnknown() {
    ObjectNode data = (ObjectNode) Fixtures.data(EventTypes.UNIT_CHANGED);
    data.put("kind", "RECOVERY_HOUSE");

    assertThat(EventTypes.UNIT_CHANGED.read(data).kind()).isEqualTo(ReturnKind.UNKNOWN);
  }

  @Test
  void whatWasReadAsUnknownIsNotWritten() {
    ObjectNode data = (ObjectNode) Fixtures.data(EventTypes.UNIT_CHANGED);
    UnitChanged unit = EventTypes.UNIT_CHANGED.read(data.put("kind", "RECOVERY_HOUSE"));

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EventTypes.UNIT_CHANGED.toJson(unit));
  }

  @Test
  void nullAndAbsentAreTheSame() {
    ObjectNode data = (ObjectNode) Fixtures.data(EventTypes.UNIT_CHANGED);

    assertThat(EventTypes.UNIT_CHANGED.read(data.deepCopy().putNull("sector")))
        .isEqualTo(EventTypes.UNIT_CHANGED.read(data.deepCopy().without("sector")));
  }

  @Test
  void wteAboveAllReasonAreRefusedBeforeTheyUseMemory() {
    ObjectNode data =
        Fixtures.tree(
            Fixtures.data(EventTypes.RETURN_FACTS_CHANGED)
                .toString()
                .replace("11.4", "1e999999999"));

    assertThatExceptionOfType(UnreadableDataException.class)
        .isThrownBy(() -> EventTypes.RETURN_FACTS_CHANGED.read(data));
  }

  private static <T> JsonNode written(EventType<T> type, JsonNode data) {
    return type.toJson(type.read(data));
  }

  private static void addUnknownFields(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.forEach(FixtureTest::addUnknownFields);
      object.putObject("addedLater").put("x", 1);
    } else if (node instanceof ArrayNode array) {
      array.forEach(FixtureTest::addUnknownFields);
    }
  }
}
