package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.jobs.EndedJobs;
import uk.datr.workforce.kit.jobs.Jobs;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class JobIT extends KitProof {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String MADE = "select count(*) from thing where code like ? || '%'";

  @Inject Jobs jobs;
  @Inject EndedJobs endedJobs;
  @Inject ProofJob proof;

  @Test
  void longWorkIsDoneAndAnswersItsResult() {
    String code = freshCode() + "-";
    String id = start(code);

    awaitState(id, "DONE");

    Client.Answer job = administrator().get("/calculator/v1/jobs/" + id);
    assertThat(job.status()).isEqualTo(200);
    assertThat(job.json().path("result").path("made").asInt()).isEqualTo(5);
    assertThat(job.json().path("done").asInt()).isEqualTo(5);
    assertThat(job.json().path("total").asInt()).isEqualTo(5);
    assertThat(shelf.number(MADE, code)).isEqualTo(5);
  }

  @Test
  void workOfAKilledProcessIsTakenUpFromItsLastStep() {
    String code = freshCode() + "-";
    String id = UUID.randomUUID().toString();
    shelf.update(
        """
        insert into job (id, kind, parameters, state, done, checkpoint, attempts, created_at, created_by, created_by_kind,
                         correlation_id, not_before, claimed_by, lease_until, started_at)
        values (?::uuid, 'proof', jsonb_build_object('code', ?), 'RUNNING', 3, '3'::jsonb, 1, now(), 'somebody', 'PERSON', 'c', now(),
                gen_random_uuid(), now() - interval '1 second', now())
        """,
        id,
        code);

    awaitState(id, "DONE");

    assertThat(shelf.number(MADE, code)).as("steps four and five").isEqualTo(2);
    assertThat(shelf.number("select attempts from job where id = ?::uuid", id)).isEqualTo(2);
  }

  @Test
  void workWhoseLeaseLastsIsLeftToItsInstance() {
    String id = UUID.randomUUID().toString();
    shelf.update(
        """
        insert into job (id, kind, parameters, state, attempts, created_at, created_by, created_by_kind, correlation_id,
                         not_before, claimed_by, lease_until)
        values (?::uuid, 'proof', '{"code": "other-"}'::jsonb, 'RUNNING', 1, now() - interval '1 hour', 'somebody', 'PERSON', 'c',
                now(), gen_random_uuid(), now() + interval '1 hour')
        """,
        id);
    String later = start(freshCode() + "-");

    awaitState(later, "DONE");

    assertThat(state(id)).isEqualTo("RUNNING");
    assertThat(shelf.number(MADE, "other-")).isZero();
  }

  @Test
  void aCancelledJobEndsAtItsNextStepAndTakesThatBack() throws InterruptedException {
    String code = freshCode() + "-";
    proof.close();
    String id = start(code);
    proof.awaitDoor();

    Client.Answer cancelled =
        administrator().post("/calculator/v1/jobs/" + id + "/cancellations", new byte[0]);
    proof.open();

    assertThat(cancelled.status()).isEqualTo(202);
    assertThat(cancelled.json().path("cancelling").asBoolean()).isTrue();
    awaitState(id, "CANCELLED");
    assertThat(shelf.number(MADE, code)).isEqualTo(2);
    assertProblem(
        administrator().post("/calculator/v1/jobs/" + id + "/cancellations", new byte[0]),
        ProblemType.WRONG_STATE);
  }

  @Test
  void workThatCannotBeDoneSaysWhy() {
    String id = start("never");

    awaitState(id, "FAILED");

    assertThat(administrator().get("/calculator/v1/jobs/" + id).json().path("failure").asText())
        .isEqualTo("It cannot be done.");
  }

  @Test
  void theWorkOfOthersIsForThePlatformAdministratorAlone() {
    String id = start(freshCode() + "-");
    String path = "/calculator/v1/jobs/" + id;

    assertProblem(analyst().get(path), ProblemType.NOT_FOUND);
    assertProblem(analyst().post(path + "/cancellations", new byte[0]), ProblemType.NOT_FOUND);
    assertProblem(
        with(Tokens.person("auditor")).get("/calculator/v1/jobs/" + id), ProblemType.FORBIDDEN);
    assertProblem(administrator().get("/calculator/v1/jobs/nothing"), ProblemType.NOT_FOUND);
  }

  @Test
  void endedWorkIsForgottenAfterItsDaysAndTheLastRebuildNever() {
    String old = ended(ProofJob.KIND, 31);
    String young = ended(ProofJob.KIND, 29);
    String rebuild = ended("projection-rebuild", 400);

    endedJobs.forget();

    Client.Answer forgotten = administrator().get("/calculator/v1/jobs/" + old);
    assertProblem(forgotten, ProblemType.NOT_FOUND);
    assertThat(forgotten.json().path("detail").asText()).contains("kept for 30 days");
    assertThat(state(young)).isEqualTo("DONE");
    assertThat(state(rebuild)).isEqualTo("DONE");
  }

  private String ended(String kind, int daysAgo) {
    String id = UUID.randomUUID().toString();
    shelf.update(
        """
        insert into job (id, kind, parameters, state, result, created_at, created_by, created_by_kind, correlation_id,
                         not_before, finished_at)
        values (?::uuid, ?, '{}'::jsonb, 'DONE', '{}'::jsonb, now() - make_interval(days => ?::integer), 'somebody', 'PERSON',
                'c', now(), now() - make_interval(days => ?::integer))
        """,
        id,
        kind,
        daysAgo,
        daysAgo);
    return id;
  }

  private Client administrator() {
    return with(Tokens.person("platform-administrator"));
  }

  private String start(String code) {
    Act act = Act.ofPlatform("proof", Instant.now(), UUID.randomUUID().toString());
    return QuarkusTransaction.requiringNew()
        .call(() ->
            jobs.start(act, ProofJob.KIND, JsonNodeFactory.instance.objectNode().put("code", code))
                .jobId()
                .toString());
  }

  private void awaitState(String id, String state) {
    await().atMost(PATIENCE).until(() -> state(id).equals(state));
  }

  private String state(String id) {
    return administrator().get("/calculator/v1/jobs/" + id).json().path("state").asText();
  }
}
