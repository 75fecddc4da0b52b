package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class RebuildIT extends KitProof {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Inject Broker broker;
  @Inject Ledger ledger;

  @Test
  void aRebuiltProjectionHasTheSameHashAndWhatWasWrongInItIsMended() {
    List<String> codes = List.of(freshCode(), freshCode(), freshCode());
    for (String code : codes) {
      tell(Topic.SURVEY, code, "first", 1);
      tell(Topic.SURVEY, code, "second", 2);
    }
    tell(Topic.SURVEY, freshCode(), "poison", 1);
    codes.forEach(code -> awaitName("ledger", code, "second"));
    String hash = hash(Ledger.NAME);
    shelf.update("update ledger set name = 'wrong' where code = ?", codes.get(0));
    shelf.update("delete from ledger where code = ?", codes.get(1));
    assertThat(hash(Ledger.NAME)).isNotEqualTo(hash);

    JsonNode job = rebuilt(Ledger.NAME);

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("DONE");
    assertThat(job.path("result").path("hash").asText()).isEqualTo(hash);
    assertThat(job.path("result").path("deadLetters").asInt()).isPositive();
    assertThat(hash(Ledger.NAME)).isEqualTo(hash);
  }

  @Test
  void theListTellsTheLastRebuildThatWasDone() {
    tell(Topic.SURVEY, freshCode(), "listed", 1);
    JsonNode job = rebuilt(Ledger.NAME);

    JsonNode listed = listed(Ledger.NAME);

    assertThat(listed.path("aggregates").asLong()).isPositive();
    JsonNode last = listed.path("lastRebuild");
    assertThat(last.path("jobId")).isEqualTo(job.path("jobId"));
    assertThat(last.path("finishedAt")).isEqualTo(job.path("finishedAt"));
    assertThat(last.path("rows").asLong()).isEqualTo(job.path("result").path("rows").asLong());
    assertThat(last.path("hash")).isEqualTo(job.path("result").path("hash"));
    assertThat(listed.has("hash")).isFalse();
  }

  @Test
  void whileItIsRebuiltEverybodyReadsTheOldContentAndNewEventsWait() throws InterruptedException {
    String code = freshCode();
    tell(Topic.SURVEY, code, "before", 1);
    awaitName("ledger", code, "before");
    long rows = shelf.number("select count(*) from ledger");
    ledger.close();
    String id = rebuild(Ledger.NAME);
    ledger.awaitDoor();

    tell(Topic.SURVEY, code, "meanwhile", 2);
    assertThat(shelf.number("select count(*) from ledger")).isEqualTo(rows);
    assertThat(name("ledger", code, "before")).isTrue();
    ledger.open();

    awaitEnd(id);
    awaitName("ledger", code, "meanwhile");
    assertThat(shelf.number("select count(*) from ledger")).isEqualTo(rows);
  }

  @Test
  void aRebuildThatIsCancelledLeavesEverythingAsItWas() throws InterruptedException {
    String code = freshCode();
    tell(Topic.SURVEY, code, "kept", 1);
    awaitName("ledger", code, "kept");
    String hash = hash(Ledger.NAME);
    ledger.close();
    String id = rebuild(Ledger.NAME);
    ledger.awaitDoor();

    administrator().post("/calculator/v1/jobs/" + id + "/cancellations", new byte[0]);
    ledger.open();

    assertThat(awaitEnd(id).path("state").asText()).isEqualTo("CANCELLED");
    assertThat(hash(Ledger.NAME)).isEqualTo(hash);
  }

  @Test
  void aLostTopicIsRefusedUntilItIsRefilledAndThenGivesTheSameContent() {
    List<String> codes = List.of(freshCode(), freshCode(), freshCode(), freshCode());
    codes.forEach(code -> tell(Topic.REPORTING, code, "told", 1));
    assertThat(rebuilt(LostLedger.NAME).path("state").asText()).isEqualTo("DONE");
    String hash = hash(LostLedger.NAME);

    broker.lose(Topic.REPORTING);
    JsonNode refused = rebuilt(LostLedger.NAME);

    assertThat(refused.path("state").asText()).isEqualTo("FAILED");
    assertThat(refused.path("failure").asText()).contains("Republish first");
    assertThat(hash(LostLedger.NAME)).isEqualTo(hash);

    codes.forEach(code -> tell(Topic.REPORTING, code, "told", 2));
    assertThat(rebuilt(LostLedger.NAME).path("state").asText()).isEqualTo("DONE");
    assertThat(hash(LostLedger.NAME)).isEqualTo(hash);
  }

  @Test
  void aProjectionThatIsNotThereCanNeitherBeReadNorRebuilt() {
    assertProblem(
        administrator().get("/calculator/v1/admin/projections/nothing"), ProblemType.NOT_FOUND);
    assertProblem(
        administrator().post("/calculator/v1/admin/projections/nothing/rebuilds", new byte[0]),
        ProblemType.NOT_FOUND);
    assertProblem(
        analyst().post("/calculator/v1/admin/projections/ledger/rebuilds", new byte[0]),
        ProblemType.FORBIDDEN);
  }

  private JsonNode rebuilt(String projection) {
    return awaitEnd(rebuild(projection));
  }

  private String rebuild(String projection) {
    Client.Answer answer =
        administrator()
            .post("/calculator/v1/admin/projections/" + projection + "/rebuilds", new byte[0]);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    String id = answer.json().path("jobId").asText();
    assertThat(answer.header("Location")).isEqualTo("/calculator/v1/jobs/" + id);
    return id;
  }

  private JsonNode awaitEnd(String id) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> administrator().get("/calculator/v1/jobs/" + id).json(),
            job -> List.of("DONE", "FAILED", "CANCELLED").contains(job.path("state").asText()));
  }

  private String hash(String projection) {
    return administrator()
        .get("/calculator/v1/admin/projections/" + projection)
        .json()
        .path("hash")
        .asText();
  }

  private JsonNode listed(String projection) {
    for (JsonNode summary : administrator().get("/calculator/v1/admin/projections").json()) {
      if (summary.path("name").asText().equals(projection)) {
        return summary;
      }
    }
    throw new AssertionError("There is no projection " + projection);
  }

  private void tell(Topic topic, String code, String name, long sequence) {
    broker.send(
        topic,
        code,
        Envelope.of(
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
            .toJson());
  }

  private void awaitName(String table, String code, String name) {
    await().atMost(PATIENCE).until(() -> name(table, code, name));
  }

  private boolean name(String table, String code, String name) {
    return shelf.number(
            "select count(*) from " + table + " where code = ? and name = ?", code, name)
        == 1;
  }

  private Client administrator() {
    return with(Tokens.person("platform-administrator"));
  }
}
