package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import uk.datr.workforce.kit.problem.Problem;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.testkit.parts.Tokens;

/** What the proofs have in common. */
abstract class KitProof {

  private static final AtomicInteger LAST_CODE = new AtomicInteger();

  @TestHTTPResource URI service = URI.create("/");

  @Inject Shelf shelf;

  Client analyst() {
    return new Client(service, Tokens.person("analyst"));
  }

  Client anonymous() {
    return new Client(service, null);
  }

  Client with(String token) {
    return new Client(service, token);
  }

  /** A code that no other test uses. */
  static String freshCode() {
    return "T-" + LAST_CODE.incrementAndGet();
  }

  static String thing(String code, String name) {
    return "{\"code\":\"" + code + "\",\"name\":\"" + name + "\"}";
  }

  /** Appends an event of a key to a topic that no use case writes to, as one would at its commit. */
  void append(String topic, String key, long sequence) {
    shelf.update(
        """
        insert into outbox_event (event_id, topic, key, sequence, envelope, created_at)
        values (gen_random_uuid(), ?, ?, ?, ?, now())
        """,
        topic,
        key,
        sequence,
        Long.toString(sequence));
  }

  static void assertProblem(Client.Answer answer, ProblemType type) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(type.status());
    assertThat(answer.header("Content-Type")).startsWith(Problem.MEDIA_TYPE);
    assertThat(answer.code()).isEqualTo(type.code());
    assertThat(answer.json().path("type").asText()).isEqualTo(type.path());
    assertThat(answer.json().path("title").asText()).isEqualTo(type.title());
    assertThat(answer.json().path("correlationId").asText())
        .isNotEmpty()
        .isEqualTo(answer.header("Correlation-Id"));
    assertThat(answer.body()).doesNotContainIgnoringCase("secret", "exception", "java.", "sql");
    if (type.retryable()) {
      assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    }
  }
}
