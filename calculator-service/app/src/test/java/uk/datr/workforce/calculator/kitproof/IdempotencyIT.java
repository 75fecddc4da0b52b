package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class IdempotencyIT extends KitProof {

  private static final String THINGS = "/proof/v1/things";

  @Inject Gate gate;

  @Test
  void theSameKeyAndBodyGiveTheSameAnswerAndOneThing() {
    String code = freshCode();
    String key = UUID.randomUUID().toString();

    Client.Answer first = make(thing(code, "one"), key);
    Client.Answer second = make(thing(code, "one"), key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(second.header("Location"))
        .isEqualTo(first.header("Location"))
        .endsWith("/proof/v1/things/" + code);
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(shelf.number("select count(*) from outbox_event where key = ?", code)).isEqualTo(1);
    assertThat(shelf.number("select count(*) from audit_entry where subject_id = ?", code))
        .isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    String key = UUID.randomUUID().toString();
    String other = freshCode();

    make(thing(freshCode(), "one"), key);

    assertProblem(make(thing(other, "two"), key), ProblemType.IDEMPOTENCY_KEY_REUSED);
    assertThat(shelf.number("select count(*) from thing where code = ?", other)).isZero();
  }

  @Test
  void theSameKeyOfAnotherCallerIsAnotherKey() {
    String key = UUID.randomUUID().toString();

    assertThat(make(thing(freshCode(), "one"), key).status()).isEqualTo(201);
    assertThat(
            with(Tokens.person("leeds-editor"))
                .post(THINGS, thing(freshCode(), "two"), "Idempotency-Key", key)
                .status())
        .isEqualTo(201);
  }

  @Test
  void aParallelRequestWithTheSameKeyIsToldToWait() throws InterruptedException {
    String key = UUID.randomUUID().toString();
    String body = thing(freshCode(), "slow");
    gate.close();

    CompletableFuture<Client.Answer> first = CompletableFuture.supplyAsync(() -> make(body, key));
    gate.awaitArrival();
    Client.Answer parallel = make(body, key);
    gate.open();

    assertProblem(parallel, ProblemType.REQUEST_IN_PROGRESS);
    assertThat(first.join().status()).isEqualTo(201);
    assertThat(make(body, key).body()).isEqualTo(first.join().body());
  }

  @Test
  void aRefusalIsStoredWithItsCorrelationId() {
    String key = UUID.randomUUID().toString();
    String body = thing(freshCode(), "refused");

    Client.Answer first = make(body, key);
    Client.Answer second = make(body, key);

    assertProblem(first, ProblemType.NOT_FOUND);
    assertThat(second.status()).isEqualTo(404);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void aFailureKeepsNothing() {
    String key = UUID.randomUUID().toString();
    String code = freshCode();

    assertProblem(make(thing(code, "broken"), key), ProblemType.INTERNAL_ERROR);

    assertThat(shelf.number("select count(*) from idempotency_answer where key = ?", key)).isZero();
    assertThat(shelf.number("select count(*) from thing where code = ?", code)).isZero();
    assertThat(shelf.number("select count(*) from outbox_event where key = ?", code)).isZero();
    assertThat(make(thing(code, "whole"), key).status()).isEqualTo(201);
  }

  @Test
  void anAnswerPastItsTimeGivesWay() {
    String key = UUID.randomUUID().toString();
    make(thing(freshCode(), "one"), key);
    shelf.update(
        "update idempotency_answer set created_at = now() - interval '8 days' where key = ?", key);

    assertThat(make(thing(freshCode(), "two"), key).status()).isEqualTo(201);
  }

  @Test
  void aKeyWithSpacesIsNamedAsTheFault() {
    Client.Answer answer = make(thing(freshCode(), "one"), "not a key");

    assertProblem(answer, ProblemType.VALIDATION_FAILED);
    assertThat(answer.json().at("/findings/0/ruleId").asText()).isEqualTo("IDEMPOTENCY_KEY");
  }

  @Test
  void withoutAKeyNothingIsKept() {
    String code = freshCode();

    assertThat(analyst().post(THINGS, thing(code, "one")).status()).isEqualTo(201);
    assertThat(
            shelf.number("select count(*) from idempotency_answer where body like ?", "%" + code))
        .isZero();
  }

  private Client.Answer make(String body, String key) {
    return analyst().post(THINGS, body, "Idempotency-Key", key);
  }
}
