package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class InboxIT extends KitProof {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Broker broker;
  @Inject MeterRegistry metrics;

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
            shelf.number("select count(*) from inbox_event where event_id = ?::uuid", poison.id()))
        .isZero();

    broker.send(code, event(code, "better", 2).toJson());
    await().atMost(PATIENCE).until(() -> named(code, "better"));
  }

  @Test
  void aTypeThatNobodyHereCaresForIsPassedOver() {
    String code = freshCode();
    double passedOver = count("passed-over");
    String unknown =
        event(code, "one", 1).toJson().replace("organisation.changed.v1", "something.new.v1");

    broker.send(code, unknown);

    awaitCount("passed-over", passedOver + 1);
    assertThat(applied(code)).isZero();
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
