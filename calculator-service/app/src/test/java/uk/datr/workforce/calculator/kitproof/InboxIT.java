package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.inbox.HeldEventRelease;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class InboxIT extends KitProof {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Broker broker;
  @Inject MeterRegistry metrics;
  @Inject HeldEventRelease release;

  @Test
  void anEventThatComesTwiceIsAppliedOnce() {
    String code = freshCode();
    String event = event(code, "one", 1).toJson();

    double repeated = count("repeated");
    broker.send(code, event);
    broker.send(code, event);

    awaitCount("repeated", repeated + 1);
    assertThat(applied(code)).isEqualTo(1);
  }

  @Test
  void theHighestSequenceWins() {
    String code = freshCode();
    double stale = count("stale");

    broker.send(code, event(code, "newer", 2).toJson());
    broker.send(code, event(code, "older", 1).toJson());

    awaitCount("stale", stale + 1);
    assertThat(applied(code)).isEqualTo(1);
    assertThat(named(code, "newer")).isTrue();
  }

  @Test
  void aGapIsCountedAndNotWaitedFor() {
    String code = freshCode();
    double gaps = count("after-a-gap");

    broker.send(code, event(code, "first", 1).toJson());
    broker.send(code, event(code, "fifth", 5).toJson());

    awaitCount("after-a-gap", gaps + 1);
    assertThat(named(code, "fifth")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"specversion\":\"1.0\"}"})
  void whatIsNoEventGoesToTheDeadLettersWithItsReason(String text) {
    String key = UUID.randomUUID().toString();
    String code = freshCode();

    broker.send(key, text);
    broker.send(code, event(code, "after", 1).toJson());

    var letter =
        broker.read(Topic.REGISTER.deadLetterName(), 1, r -> key.equals(r.key())).getFirst();
    assertThat(letter.value()).isEqualTo(text);
    assertThat(Broker.header(letter, "dead-letter-reason")).isNotEmpty();
    await().atMost(PATIENCE).until(() -> applied(code) == 1);
  }

  @Test
  void aRecordWithoutAValueGoesToTheDeadLetters() {
    String key = UUID.randomUUID().toString();

    broker.sendNothing(key);

    var letter =
        broker.read(Topic.REGISTER.deadLetterName(), 1, r -> key.equals(r.key())).getFirst();
    assertThat(Broker.header(letter, "dead-letter-reason")).contains("no value");
  }

  @Test
  void anEventThatCannotBeAppliedLeavesNothingBehindAndHoldsNothingUp() {
    String code = freshCode();
    Envelope poison = event(code, "poison", 1);

    broker.send(code, poison.toJson());
    var letter =
        broker.read(Topic.REGISTER.deadLetterName(), 1, r -> code.equals(r.key())).getFirst();

    assertThat(Broker.header(letter, "dead-letter-reason"))
        .contains(poison.id())
        .doesNotContain("secret");
    assertThat(applied(code)).isZero();
    assertThat(
            shelf.number(
                "select count(*) from inbox_event where consumer = 'shelf' and event_id = ?::uuid",
                poison.id()))
        .isZero();

    broker.send(code, event(code, "better", 2).toJson());
    await().atMost(PATIENCE).until(() -> named(code, "better"));
  }

  @Test
  void whatCannotBeAppliedIsKeptOnceWithItsReasonBeforeItIsADeadLetterOnTheTopic() {
    String code = freshCode();
    Envelope poison = event(code, "poison", 4);

    broker.send(code, poison.toJson());
    broker.read(Topic.REGISTER.deadLetterName(), 1, r -> code.equals(r.key()));

    assertThat(
            shelf.number(
                """
                select count(*) from dead_letter
                where consumer = 'shelf' and event_id = ? and subject = ? and sequence = 4 and state = 'WAITING'
                  and convert_from(value, 'UTF8') = ? and reason like '%could not be applied%'
                """,
                poison.id(), code, poison.toJson()))
        .isEqualTo(1);
  }

  @Test
  void whatIsNoTextForADatabaseIsKeptAsWell() {
    String key = "nul\u0000" + UUID.randomUUID();

    broker.send(key, "\u0000 is no event");

    await()
        .atMost(PATIENCE)
        .until(() ->
            shelf.number(
                    "select count(*) from dead_letter where consumer = 'shelf' and key = convert_to(?, 'UTF8') || ?",
                    "nul",
                    key.substring(3).getBytes(StandardCharsets.UTF_8))
                == 1);
  }

  @Test
  void aTypeThatNobodyHereCaresForIsPassedOver() {
    String code = freshCode();
    double passedOver = count("passed-over");
    String other =
        event(code, "one", 1).toJson().replace("organisation.changed.v1", "unit.changed.v1");

    broker.send(code, other);

    awaitCount("passed-over", passedOver + 1);
    assertThat(applied(code)).isZero();
    assertThat(heldFor(code)).isZero();
  }

  @Test
  void anEventOfAVersionThatThisReleaseDoesNotKnowIsHeldWholeAndOnce() {
    String code = freshCode();
    double held = count("held");
    String future =
        event(code, "one", 3)
            .toJson()
            .replace("organisation.changed.v1", "organisation.changed.v2");

    broker.send(code, future);
    broker.send(code, future);

    awaitCount("held", held + 2);
    assertThat(heldFor(code)).isEqualTo(1);
    assertThat(
            shelf.number(
                """
                select count(*) from held_event
                where consumer = 'shelf' and subject = ? and envelope = ? and sequence = 3
                """,
                code,
                future))
        .isEqualTo(1);
    assertThat(applied(code)).isZero();
  }

  @Test
  void aReleaseThatKnowsHeldEventsAppliesThemInTheirOrder() {
    String code = freshCode();
    String other = freshCode();
    hold(event(code, "second", 2), 11);
    hold(event(code, "first", 1), 10);
    hold(event(other, "overtaken", 1), 12);
    broker.send(other, event(other, "newer", 2).toJson());
    await().atMost(PATIENCE).until(() -> named(other, "newer"));

    release.applyKnown();

    assertThat(named(code, "second")).isTrue();
    assertThat(applied(code)).as("both, in the order of the topic").isEqualTo(2);
    assertThat(named(other, "newer")).as("a held state never wins over a newer one").isTrue();
    assertThat(applied(other)).isEqualTo(1);
    assertThat(heldFor(code) + heldFor(other)).isZero();
  }

  @Test
  void aHeldEventThatCannotBeAppliedBecomesADeadLetter() {
    String code = freshCode();
    Envelope poison = event(code, "poison", 1);
    hold(poison, 20);

    release.applyKnown();

    assertThat(heldFor(code)).isZero();
    assertThat(applied(code)).isZero();
    assertThat(shelf.number("select count(*) from dead_letter where event_id = ?", poison.id()))
        .isEqualTo(1);
  }

  @Test
  void aFaultThatPassesIsWaitedForAndTheEventAppliedOnce() {
    String code = freshCode();
    double waited = count("waited");

    broker.send(code, event(code, "stumbling", 1).toJson());

    await().atMost(PATIENCE).until(() -> named(code, "stumbling"));
    assertThat(applied(code)).isEqualTo(1);
    assertThat(count("waited")).isEqualTo(waited + 2);
  }

  @Test
  void howManyDeadLettersAndHeldEventsWaitIsToldToThoseWhoWatch() {
    String code = freshCode();
    hold(event(code, "waiting", 1), 30);
    broker.send(code, event(code, "poison", 2).toJson());

    await()
        .atMost(PATIENCE)
        .until(() -> shelf.number("select count(*) from dead_letter where subject = ?", code) == 1);
    long letters = shelf.number("select count(*) from dead_letter where state = 'WAITING'");
    long held = shelf.number("select count(*) from held_event");
    assertThat(waitingEvents().path("data").path("deadLetters").asLong()).isEqualTo(letters);
    assertThat(waitingEvents().path("data").path("held").asLong()).isEqualTo(held);
    assertThat(waitingEvents().path("status").asText()).isEqualTo("UP");
    await()
        .atMost(PATIENCE)
        .until(() ->
            metrics.get("workforce.inbox.dead.letters").gauge().value() == letters
                && metrics.get("workforce.inbox.held.events").gauge().value() == held);
  }

  private JsonNode waitingEvents() {
    for (JsonNode check : anonymous().get("/q/health/group/dependencies").json().path("checks")) {
      if (check.path("name").asText().equals("waiting events")) {
        return check;
      }
    }
    return MissingNode.getInstance();
  }

  /** As a release would have held it that did not know the type. */
  private void hold(Envelope event, long offset) {
    shelf.update(
        """
        insert into held_event (consumer, event_id, topic, partition, record_offset, record_at, key, type, subject,
                                sequence, envelope, held_at)
        values ('shelf', ?::uuid, ?, 0, ?, '2026-01-01', ?, ?, ?, ?, ?, now())
        """,
        event.id(),
        broker.nameOf(Topic.REGISTER),
        offset,
        event.subject(),
        event.type(),
        event.subject(),
        event.sequence(),
        event.toJson());
  }

  private long heldFor(String code) {
    return shelf.number(
        "select count(*) from held_event where consumer = 'shelf' and subject = ?", code);
  }

  private static Envelope event(String code, String name, long sequence) {
    return Envelope.of(
        EventTypes.ORGANISATION_CHANGED,
        UuidV7.next(Clock.systemUTC()),
        "/elsewhere",
        code,
        Clock.systemUTC().instant(),
        UUID.randomUUID().toString(),
        null,
        sequence,
        new OrganisationChanged(code, name, OrganisationKind.LERO, null, null, null, null, null));
  }

  private long applied(String code) {
    return shelf.number("select coalesce(sum(applied), 0) from shelf where code = ?", code);
  }

  private boolean named(String code, String name) {
    return shelf.number("select count(*) from shelf where code = ? and name = ?", code, name) == 1;
  }

  private double count(String outcome) {
    return metrics
        .counter("workforce.inbox.events", "consumer", ShelfConsumer.NAME, "outcome", outcome)
        .count();
  }

  private void awaitCount(String outcome, double expected) {
    await().atMost(PATIENCE).until(() -> count(outcome) >= expected);
  }
}
