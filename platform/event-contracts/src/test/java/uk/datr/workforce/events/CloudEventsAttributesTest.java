package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of CloudEvents 1.0 for context attributes and the JSON format, checked without our own parser. */
class CloudEventsAttributesTest {

  private static final Set<String> REQUIRED = Set.of("specversion", "id", "source", "type");
  private static final Set<String> TEXTS =
      Set.of("specversion", "id", "type", "subject", "datacontenttype", "correlationid");

  static Stream<ObjectNode> written() {
    return EventTypes.all().stream()
        .map(type -> {
          try {
            return Fixtures.tree(Envelope.parse(Fixtures.text(type)).toJson());
          } catch (MalformedEventException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("written")
  void requiredAttributesAreThere(ObjectNode event) {
    assertThat(event.fieldNames()).toIterable().containsAll(REQUIRED);
    assertThat(event.get("specversion").textValue()).isEqualTo("1.0");
  }

  @ParameterizedTest
  @MethodSource("written")
  void attributeNamesAreShortLowerCaseLettersAndDigits(ObjectNode event) {
    assertThat(event.fieldNames()).toIterable().allMatch(name -> name.matches("[a-z0-9]{1,20}"));
  }

  @ParameterizedTest
  @MethodSource("written")
  void stringAttributesAreNeitherEmptyNorHoldControlCharacters(ObjectNode event) {
    for (String name : TEXTS) {
      assertThat(event.path(name).textValue())
          .as(name)
          .isNotEmpty()
          .doesNotContainPattern("[\\u0000-\\u001F\\u007F-\\u009F]");
    }
  }

  @ParameterizedTest
  @MethodSource("written")
  void uriAttributesAreUris(ObjectNode event) {
    assertThat(URI.create(event.path("source").textValue()).toString()).isNotEmpty();
    assertThat(URI.create(event.path("dataschema").textValue()).isAbsolute()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("written")
  void timeIsAnRfc3339Timestamp(ObjectNode event) {
    assertThat(OffsetDateTime.parse(event.path("time").textValue())).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("written")
  void integerAttributesFitThirtyTwoBits(ObjectNode event) {
    assertThat(event.path("sequence").isInt()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("written")
  void noAttributeIsNullAndOnlyDataIsAnObject(ObjectNode event) {
    event
        .properties()
        .forEach(attribute -> {
          JsonNode value = attribute.getValue();
          assertThat(value.isNull()).as(attribute.getKey()).isFalse();
          assertThat(value.isObject())
              .as(attribute.getKey())
              .isEqualTo(attribute.getKey().equals("data"));
        });
  }
}
