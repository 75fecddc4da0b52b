package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

  private static final String SECRET = "canary-7c1e";

  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  static Stream<EventType<?>> types() {
    return EventTypes.all().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void isTheSameAfterReadingAndWriting(EventType<?> type) throws MalformedEventException {
    Envelope read = Envelope.parse(Fixtures.text(type));

    assertThat(Envelope.parse(read.toJson())).isEqualTo(read);
    assertThat(Fixtures.tree(read.toJson()).equals(Fixtures.BY_MEANING, Fixtures.tree(type)))
        .isTrue();
    assertThat(read.toJson()).doesNotContain("\n");
  }

  @Test
  void isMadeFromItsTypeAndData() throws MalformedEventException {
    OrganisationChanged leeds =
        Envelope.parse(Fixtures.text(EventTypes.ORGANISATION_CHANGED))
            .data(EventTypes.ORGANISATION_CHANGED);
    Envelope made =
        Envelope.of(
            EventTypes.ORGANISATION_CHANGED,
            UuidV7.next(Instant.parse("2026-11-21T10:00:00Z")),
            "/census-service",
            leeds.organisationCode(),
            Instant.parse("2026-11-21T10:00:00Z"),
            "request-1",
            null,
            7,
            leeds);

    assertThat(made.type()).isEqualTo("uk.datr.census.organisation.changed.v1");
    assertThat(made.dataschema()).endsWith("uk.datr.census.organisation.changed.v1.json");
    assertThat(Envelope.parse(made.toJson()).data(EventTypes.ORGANISATION_CHANGED))
        .isEqualTo(leeds);
    assertThat(made.toJson()).doesNotContain("causationid", "traceparent");
  }

  @Test
  void carriesTheTraceThatItBelongsTo() throws MalformedEventException {
    Envelope untraced = Envelope.parse(Fixtures.text(EventTypes.UNIT_CHANGED));
    Envelope traced = untraced.inTrace(TRACEPARENT);

    assertThat(Envelope.parse(traced.toJson())).isEqualTo(traced);
    assertThat(Fixtures.tree(traced.toJson()).path("traceparent").asText()).isEqualTo(TRACEPARENT);
    assertThat(traced.inTrace(null)).isEqualTo(untraced);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "canary-7c1e",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n"
      })
  void isReadWithoutATraceThatCannotBeRead(String traceparent) throws MalformedEventException {
    ObjectNode event = Fixtures.tree(EventTypes.UNIT_CHANGED).put("traceparent", traceparent);
    Envelope read = Envelope.parse(event.toString());

    assertThat(read).isEqualTo(Envelope.parse(Fixtures.text(EventTypes.UNIT_CHANGED)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read.inTrace(traceparent))
        .withMessage("Attribute traceparent is not one of version 00.");
  }

  @Test
  void isReadWithoutATraceThatIsNoText() throws MalformedEventException {
    ObjectNode event = Fixtures.tree(EventTypes.UNIT_CHANGED).put("traceparent", 7);

    assertThat(Envelope.parse(event.toString()).traceparent()).isNull();
  }

  @Test
  void passesOverExtensionsThatItDoesNotKnow() throws MalformedEventException {
    ObjectNode event = Fixtures.tree(EventTypes.UNIT_CHANGED).put("tracestate", "a=b");

    assertThat(Envelope.parse(event.toString()))
        .isEqualTo(Envelope.parse(Fixtures.text(EventTypes.UNIT_CHANGED)));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("specversion", event -> event.put("specversion", "0.3")),
        fault("specversion", event -> event.remove("specversion")),
        fault("id", event -> event.put("id", SECRET)),
        fault("id", event -> event.put("id", "6f1e8a50-1111-4222-8333-444455556666")),
        fault("id", event -> event.put("id", "0198F0A2-0000-7000-8000-000000000000")),
        fault("id", event -> event.put("id", 7)),
        fault("source", event -> event.put("source", "")),
        fault("source", event -> event.put("source", "not a uri " + SECRET)),
        fault("type", event -> event.putNull("type")),
        fault("subject", event -> event.put("subject", " ")),
        fault("subject", event -> event.put("subject", SECRET + "\u0000")),
        fault("subject", event -> event.put("subject", SECRET + "\uFFFE")),
        fault("time", event -> event.put("time", "yesterday " + SECRET)),
        fault("time", event -> event.put("time", "2024-02-30T10:00:00Z")),
        fault("time", event -> event.put("time", "2024-02-28T10:00:00")),
        fault("time", event -> event.put("time", 1700000000)),
        fault("dataschema", event -> event.put("dataschema", "/schemas/" + SECRET)),
        fault("datacontenttype", event -> event.put("datacontenttype", "text/plain")),
        fault("correlationid", event -> event.remove("correlationid")),
        fault("causationid", event -> event.putNull("causationid")),
        fault("sequence", event -> event.put("sequence", 0)),
        fault("sequence", event -> event.put("sequence", "3")),
        fault("sequence", event -> event.put("sequence", 1.5)),
        fault("sequence", event -> event.put("sequence", 2147483648L)),
        fault("data", event -> event.remove("data")),
        fault("data", event -> event.put("data", SECRET)),
        fault("data", event -> event.putNull("data")));
  }

  private static Arguments fault(String attribute, Consumer<ObjectNode> change) {
    return Arguments.of(attribute, change);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void namesTheFaultAndRepeatsNothing(String attribute, Consumer<ObjectNode> change) {
    ObjectNode event = Fixtures.tree(EventTypes.RETURN_SUBMITTED);
    change.accept(event);

    assertThatExceptionOfType(MalformedEventException.class)
        .isThrownBy(() -> Envelope.parse(event.toString()))
        .withMessageContaining(attribute)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(SECRET))
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "null",
        "[]",
        "7",
        "\"canary-7c1e\"",
        "{\"id\":\"canary-7c1e\"",
        "{\"specversion\":\"1.0\",\"specversion\":\"1.0\"}",
        "{} {}",
        "{\"data\":NaN}"
      })
  void refusesWhatIsNoEvent(String text) {
    assertThatExceptionOfType(MalformedEventException.class)
        .isThrownBy(() -> Envelope.parse(text))
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(SECRET))
        .withNoCause();
  }

  @Test
  void refusesDepthThatCouldExhaustAStack() {
    String deep = "{\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThatExceptionOfType(MalformedEventException.class)
        .isThrownBy(() -> Envelope.parse(deep))
        .withMessage("The event is not well-formed JSON.");
  }

  @Test
  void givesItsDataOnlyAsItsOwnType() throws MalformedEventException {
    Envelope event = Envelope.parse(Fixtures.text(EventTypes.COLLECTION_OPENED));

    assertThatIllegalArgumentException().isThrownBy(() -> event.data(EventTypes.COLLECTION_CLOSED));
  }
}
