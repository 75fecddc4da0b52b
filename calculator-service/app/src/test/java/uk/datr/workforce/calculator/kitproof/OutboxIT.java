package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.MalformedEventException;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.outbox.SentEvents;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class OutboxIT extends KitProof {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String UNSENT =
      "select count(*) from outbox_event where key = ? and sent_at is null";

  private static final String TOLD_NAMES =
      """
      select envelope::jsonb -> 'data' ->> 'name' from outbox_event
      where key = ? and sequence > ? order by sequence
      """;

  private static final String AUDITED_NAMES =
      "select detail ->> 'name' from audit_entry where action = 'thing-told' and subject_id = ? order by id";

  @Inject MakeThing make;
  @Inject Outbox outbox;
  @Inject SentEvents sent;
  @Inject Broker broker;
  @Inject MeterRegistry metrics;

  @Test
  void aFreshEventIsSentWellUnderAFifthOfASecond() {
    List<Long> milliseconds = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String code = freshCode();
      analyst().post("/proof/v1/things", thing(code, "fresh"));
      await().atMost(PATIENCE).until(() -> shelf.number(UNSENT, code) == 0);
      milliseconds.add(
          shelf.number(
              "select extract(epoch from sent_at - created_at) * 1000 from outbox_event where key = ?",
              code));
    }

    milliseconds.sort(null);
    assertThat(milliseconds.get(10)).as("median of " + milliseconds).isLessThan(200);
  }

  @Test
  void theEventIsTheEnvelopeThatWasStored() throws MalformedEventException {
    String code = freshCode();
    Act act = act();
    make.tell(act, code, "told");

    var record = broker.read(Topic.REGISTER.topicName(), 1, r -> code.equals(r.key())).getFirst();

    Envelope event = Envelope.parse(String.valueOf(record.value()));
    assertThat(Broker.header(record, "content-type")).isEqualTo(Envelope.MEDIA_TYPE);
    assertThat(event.source()).isEqualTo("/calculator-service");
    assertThat(event.subject()).isEqualTo(code);
    assertThat(event.time()).isEqualTo(act.at());
    assertThat(event.correlationid()).isEqualTo(act.correlationId());
    assertThat(event.sequence()).isEqualTo(1);
    assertThat(event.data(EventTypes.ORGANISATION_CHANGED).name()).isEqualTo("told");
  }

  @Test
  void writersSideBySideKeepTheOrderOfEachAggregate() {
    List<String> codes = List.of(freshCode(), freshCode(), freshCode());

    CompletableFuture.allOf(
            IntStream.range(0, 120)
                .mapToObj(i ->
                    CompletableFuture.runAsync(
                        () -> make.tell(act(), codes.get(i % 3), "state " + i)))
                .toArray(CompletableFuture<?>[]::new))
        .join();

    for (String code : codes) {
      assertThat(sequences(code, 40))
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }
  }

  @Test
  void eventsToldTogetherAreCountedForEachAggregateInTheirOrder() {
    List<String> codes = List.of(freshCode(), freshCode(), freshCode());
    make.tell(act(), codes.get(0), "told before");
    List<Thing> states =
        IntStream.range(0, 1_201)
            .mapToObj(i -> new Thing(codes.get(i % 3), "state " + i, null, null, null))
            .toList();

    make.tellAll(act(), states);

    for (String code : codes) {
      long before = code.equals(codes.getFirst()) ? 1 : 0;
      List<String> names =
          states.stream().filter(one -> one.code().equals(code)).map(Thing::name).toList();
      assertThat(sequences(code, (int) before + names.size()))
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, before + names.size()).boxed().toList());
      assertThat(shelf.texts(TOLD_NAMES, code, before)).containsExactlyElementsOf(names);
      assertThat(shelf.texts(AUDITED_NAMES, code)).containsExactlyElementsOf(names);
    }
  }

  @Test
  void aPublisherThatLosesItsConnectionTakesUpAgainAndLosesNothing() {
    String code = freshCode();
    for (int i = 0; i < 150; i++) {
      make.tell(act(), code, "state " + i);
      if (i % 50 == 25) {
        shelf.number(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where application_name like '%outbox publisher' and datname = current_database()
            """);
      }
    }

    await().atMost(PATIENCE).until(() -> shelf.number(UNSENT, code) == 0);
    List<Long> sent = sequences(code, 150);
    assertThat(sent.stream().distinct().toList())
        .as("first occurrences, repeats left out")
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 150).boxed().toList());
  }

  @Test
  void anEventThatTheBrokerNeverTakesIsParkedWithItsKeyAndOthersGoOn() {
    String bad = freshCode();
    String good = freshCode();
    make.tell(act(), bad, "x".repeat(1_100_000));
    make.tell(act(), bad, "later");
    make.tell(act(), good, "fine");

    await().atMost(PATIENCE).until(() -> shelf.number(UNSENT, good) == 0);
    await()
        .atMost(PATIENCE)
        .until(() ->
            shelf.number(
                    "select count(*) from outbox_event where key = ? and parked_at is not null",
                    bad)
                == 2);
    assertThat(
            shelf.number(
                "select count(*) from outbox_event where key = ? and park_reason like 'behind event %'",
                bad))
        .isEqualTo(1);
    assertThat(anonymous().get("/q/health/group/dependencies").status()).isEqualTo(503);

    // As the runbook says: the event that is too large goes, the others are released.
    shelf.update("delete from outbox_event where key = ? and length(envelope) > 1000000", bad);
    shelf.update(
        """
        update outbox_event set parked_at = null, park_reason = null, attempts = 0
        where key = ? and sent_at is null
        """,
        bad);
    await().atMost(PATIENCE).until(() -> shelf.number(UNSENT, bad) == 0);
    assertThat(sequences(bad, 1)).containsExactly(2L);
    assertThat(anonymous().get("/q/health/group/dependencies").status()).isEqualTo(200);
  }

  @Test
  void aTopicThatTheBrokerDoesNotHaveHoldsUpItsOwnEventsAlone() {
    String topic = "workforce.not-yet-there";
    String late = freshCode();
    String good = freshCode();
    for (long sequence = 1; sequence <= 3; sequence++) {
      append(topic, late, sequence);
    }
    make.tell(act(), good, "fine");

    await().atMost(Duration.ofSeconds(4)).until(() -> shelf.number(UNSENT, good) == 0);
    await().atMost(PATIENCE).until(() -> missingTopics().equals(topic));
    make.tell(act(), good, "fine, too");
    await().atMost(Duration.ofSeconds(4)).until(() -> shelf.number(UNSENT, good) == 0);
    assertThat(shelf.number(UNSENT + " and parked_at is null and attempts = 0", late)).isEqualTo(3);
    assertThat(metrics.get("workforce.outbox.missing.topics").gauge().value()).isEqualTo(1);
    assertThat(anonymous().get("/q/health/group/dependencies").status()).isEqualTo(503);

    broker.create(topic, 1);
    try {
      await().atMost(PATIENCE).until(() -> shelf.number(UNSENT, late) == 0);
      assertThat(broker.read(topic, 3, r -> true))
          .extracting(r -> r.value())
          .containsExactly("1", "2", "3");
      assertThat(missingTopics()).isEmpty();
      assertThat(anonymous().get("/q/health/group/dependencies").status()).isEqualTo(200);
    } finally {
      broker.delete(topic);
    }
  }

  @Test
  void aTopicIsNoLongerMissingWhenNothingWaitsForIt() {
    String key = freshCode();
    append("workforce.never-there", key, 1);
    await().atMost(PATIENCE).until(() -> missingTopics().equals("workforce.never-there"));

    shelf.update("delete from outbox_event where key = ?", key);

    await().atMost(PATIENCE).until(() -> missingTopics().isEmpty());
    assertThat(anonymous().get("/q/health/group/dependencies").status()).isEqualTo(200);
  }

  @Test
  void anEventWhoseTopicCanHaveNoSuchNameIsParked() {
    String key = freshCode();
    append("no topic", key, 1);

    await()
        .atMost(PATIENCE)
        .until(() -> shelf.number(UNSENT + " and parked_at is not null", key) == 1);
    shelf.update("delete from outbox_event where key = ?", key);
    assertThat(missingTopics()).isEmpty();
  }

  private String missingTopics() {
    for (JsonNode check : anonymous().get("/q/health/group/dependencies").json().path("checks")) {
      if (check.path("name").asText().equals("outbox")) {
        return check.path("data").path("missingTopics").asText();
      }
    }
    throw new AssertionError("The group does not tell of the outbox.");
  }

  @Test
  void anEventOutsideOfATransactionIsRefused() {
    OrganisationChanged data =
        new OrganisationChanged("T", "t", OrganisationKind.LERO, null, null, null, null, null);

    assertThatThrownBy(
            () -> outbox.append(act(), EventTypes.ORGANISATION_CHANGED, freshCode(), data))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void whatWasToldLastOfAnAggregateIsKeptHoweverOldItIs() {
    String code = freshCode();
    make.tell(act(), code, "first");
    make.tell(act(), code, "newest");
    await().atMost(PATIENCE).until(() -> shelf.number(UNSENT, code) == 0);
    shelf.update("update outbox_event set sent_at = now() - interval '1 year' where key = ?", code);

    sent.forget();

    assertThat(shelf.number("select count(*) from outbox_event where key = ?", code)).isEqualTo(1);
    assertThat(lastTold(code)).isEqualTo("newest");
    assertThat(lastTold(freshCode())).isEmpty();
  }

  private String lastTold(String code) {
    return QuarkusTransaction.requiringNew()
        .call(() -> outbox.lastTold(EventTypes.ORGANISATION_CHANGED, code))
        .map(OrganisationChanged::name)
        .orElse("");
  }

  private List<Long> sequences(String code, int count) {
    return broker.read(Topic.REGISTER.topicName(), count, r -> code.equals(r.key())).stream()
        .map(record -> sequence(String.valueOf(record.value())))
        .toList();
  }

  private static long sequence(String event) {
    try {
      return Envelope.parse(event).sequence();
    } catch (MalformedEventException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Act act() {
    return Act.ofPlatform("proof", Instant.now(), UUID.randomUUID().toString());
  }
}
