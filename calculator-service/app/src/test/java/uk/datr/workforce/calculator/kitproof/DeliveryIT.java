package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class DeliveryIT extends KitProof {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String LETTERS = "/calculator/v1/admin/dead-letters";

  private static final String PARKED = "/calculator/v1/admin/parked-events";

  private static final String NOT_NEEDED = "{\"reason\":\"Not needed.\"}";

  @Inject Broker broker;
  @Inject ShelfConsumer consumer;
  @Inject MakeThing make;

  @Test
  void aDeadLetterIsListedWithoutWhatItSaysAndReplayedWhenItsCauseIsGone() {
    String code = freshCode();
    consumer.fallIll();
    tell(code, "curable", 1);
    JsonNode letter = awaitLetter(code);
    assertThat(letter.path("state").asText()).isEqualTo("WAITING");
    assertThat(letter.path("consumer").asText()).isEqualTo("shelf");
    assertThat(letter.path("sequence").asLong()).isEqualTo(1);
    assertThat(letter.toString()).doesNotContain("curable").doesNotContain("secret");
    String id = letter.path("id").asText();

    assertProblem(replay(id), ProblemType.WRONG_STATE);
    consumer.recover();
    Client.Answer replayed = replay(id);

    assertThat(replayed.status()).as(replayed.body()).isEqualTo(200);
    assertThat(replayed.json().path("state").asText()).isEqualTo("REPLAYED");
    assertThat(replayed.json().path("settledBy").asText()).isNotEmpty();
    assertThat(named(code, "curable")).isTrue();
    assertProblem(replay(id), ProblemType.WRONG_STATE);
    assertThat(
            shelf.number(
                "select count(*) from audit_entry where action = 'dead-letter-replayed' and subject_id = ?",
                id))
        .isEqualTo(1);
  }

  @Test
  void aReplayedStateNeverWinsOverANewerOne() {
    String code = freshCode();
    consumer.fallIll();
    tell(code, "curable", 1);
    String id = awaitLetter(code).path("id").asText();
    consumer.recover();
    tell(code, "newer", 2);
    await().atMost(PATIENCE).until(() -> named(code, "newer"));

    assertThat(replay(id).status()).isEqualTo(200);

    assertThat(named(code, "newer")).isTrue();
  }

  @Test
  void aDeadLetterIsDiscardedWithAReason() {
    String code = freshCode();
    tell(code, "poison", 1);
    String id = awaitLetter(code).path("id").asText();

    assertProblem(
        administrator().post(LETTERS + "/" + id + "/discards", "{}"),
        ProblemType.VALIDATION_FAILED);
    Client.Answer discarded =
        administrator().post(LETTERS + "/" + id + "/discards", "{\"reason\":\"Not needed.\"}");

    assertThat(discarded.status()).as(discarded.body()).isEqualTo(200);
    assertThat(discarded.json().path("state").asText()).isEqualTo("DISCARDED");
    assertThat(discarded.json().path("settledWhy").asText()).isEqualTo("Not needed.");
    assertProblem(replay(id), ProblemType.WRONG_STATE);
    assertThat(applied(code)).isZero();
  }

  @Test
  void aStateThatIsNoneIsRefused() {
    assertProblem(administrator().get(LETTERS + "?state=LOST"), ProblemType.VALIDATION_FAILED);
  }

  @Test
  void aHeldEventIsListed() {
    String code = freshCode();
    broker.send(
        code, event(code, "one", 3).replace("organisation.changed.v1", "organisation.changed.v9"));

    await()
        .atMost(PATIENCE)
        .until(() ->
            administrator()
                .get("/calculator/v1/admin/held-events?pageSize=200")
                .body()
                .contains("\"" + code + "\""));
  }

  @Test
  void aParkedEventIsListedAndReleasedWithThoseBehindIt() {
    String code = freshCode();
    Act act = Act.ofPlatform("proof", Instant.now(), UUID.randomUUID().toString());
    make.tell(act, code, "x".repeat(1_100_000));
    make.tell(act, code, "later");
    await()
        .atMost(PATIENCE)
        .until(() ->
            shelf.number(
                    "select count(*) from outbox_event where key = ? and parked_at is not null",
                    code)
                == 2);
    JsonNode parked = administrator().get("/calculator/v1/admin/parked-events?pageSize=200").json();
    assertThat(parked.toString()).contains("\"" + code + "\"").doesNotContain("later");
    long first = shelf.number("select min(id) from outbox_event where key = ?", code);
    shelf.update(
        "update outbox_event set envelope = replace(envelope, repeat('x', 1100000), 'x') where id = ?",
        first);

    Client.Answer released =
        administrator()
            .post("/calculator/v1/admin/parked-events/" + first + "/releases", new byte[0]);

    assertThat(released.json().path("events").asInt()).as(released.body()).isEqualTo(2);
    await()
        .atMost(PATIENCE)
        .until(() ->
            shelf.number(
                    "select count(*) from outbox_event where key = ? and sent_at is null", code)
                == 0);
    assertProblem(
        administrator()
            .post("/calculator/v1/admin/parked-events/" + first + "/releases", new byte[0]),
        ProblemType.NOT_FOUND);
  }

  @Test
  void aParkedEventThatCanNeverBeSentIsDiscardedWhenALaterOneCarriesItsStateOn() {
    String code = freshCode();
    Act act = Act.ofPlatform("proof", Instant.now(), UUID.randomUUID().toString());
    make.tell(act, code, "x".repeat(1_100_000));
    await().atMost(PATIENCE).until(() -> parked(code) == 1);
    long first = shelf.number("select min(id) from outbox_event where key = ?", code);

    assertProblem(discardParked(first, "{}"), ProblemType.VALIDATION_FAILED);
    assertProblem(discardParked(first, NOT_NEEDED), ProblemType.WRONG_STATE);
    make.tell(act, code, "later");
    await().atMost(PATIENCE).until(() -> parked(code) == 2);
    Client.Answer discarded = discardParked(first, NOT_NEEDED);

    assertThat(discarded.status()).as(discarded.body()).isEqualTo(200);
    assertThat(discarded.json().path("waiting").asInt()).isEqualTo(1);
    assertProblem(discardParked(first, NOT_NEEDED), ProblemType.NOT_FOUND);
    assertThat(
            shelf.number(
                """
                select count(*) from audit_entry
                where action = 'parked-event-discarded' and subject_id = ? and detail ->> 'key' = ?
                  and detail ->> 'sequence' = '1' and detail ->> 'why' = 'Not needed.'
                """,
                Long.toString(first),
                code))
        .isEqualTo(1);
    long next = shelf.number("select min(id) from outbox_event where key = ?", code);
    administrator().post(PARKED + "/" + next + "/releases", new byte[0]);
    await().atMost(PATIENCE).until(() -> named(code, "later"));
  }

  private Client.Answer discardParked(long id, String body) {
    return administrator().post(PARKED + "/" + id + "/discards", body);
  }

  private long parked(String code) {
    return shelf.number(
        "select count(*) from outbox_event where key = ? and parked_at is not null", code);
  }

  private Client.Answer replay(String id) {
    return administrator().post(LETTERS + "/" + id + "/replays", new byte[0]);
  }

  private JsonNode awaitLetter(String subject) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              for (JsonNode letter :
                  administrator().get(LETTERS + "?pageSize=200").json().path("items")) {
                if (letter.path("subject").asText().equals(subject)) {
                  return letter;
                }
              }
              return MissingNode.getInstance();
            },
            letter -> !letter.isMissingNode());
  }

  private void tell(String code, String name, long sequence) {
    broker.send(code, event(code, name, sequence));
  }

  private static String event(String code, String name, long sequence) {
    return Envelope.of(
            EventTypes.ORGANISATION_CHANGED,
            UuidV7.next(Clock.systemUTC()),
            "/elsewhere",
            code,
            Clock.systemUTC().instant(),
            UUID.randomUUID().toString(),
            null,
            sequence,
            new OrganisationChanged(
                code, name, OrganisationKind.LERO, null, null, null, null, null))
        .toJson();
  }

  private boolean named(String code, String name) {
    return shelf.number("select count(*) from shelf where code = ? and name = ?", code, name) == 1;
  }

  private long applied(String code) {
    return shelf.number("select coalesce(sum(applied), 0) from shelf where code = ?", code);
  }

  private Client administrator() {
    return with(Tokens.person("platform-administrator"));
  }
}
