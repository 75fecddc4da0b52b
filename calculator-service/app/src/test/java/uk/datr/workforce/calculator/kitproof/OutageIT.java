package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.stack.PartsAddresses;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.RunningParts;

/** What a service says while a part is away, and that it recovers by itself. */
@Tag("full")
@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class OutageIT extends KitProof {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Broker broker;
  @Inject MeterRegistry metrics;

  @ConfigProperty(name = "quarkus.datasource.username")
  String login = "";

  @Test
  void withTheDatabaseAwayItSaysSoAndRecovers() throws SQLException {
    String before = freshCode();
    String during = freshCode();
    assertThat(make(before)).isEqualTo(201);

    refuseConnections();
    try {
      assertProblem(
          analyst().post("/proof/v1/things", thing(during, "during")), ProblemType.UNAVAILABLE);
      assertThat(anonymous().get("/q/health/ready").status()).isEqualTo(503);
      assertThat(anonymous().get("/q/health/live").status()).isEqualTo(200);
    } finally {
      acceptConnections();
    }

    await().atMost(PATIENCE).until(() -> anonymous().get("/q/health/ready").status() == 200);
    assertThat(make(during)).isEqualTo(201);
    await().atMost(PATIENCE).until(() -> applied(during) == 1);
  }

  @Test
  void withTheBrokerAwayItAcceptsAndPublishesLater() throws IOException, InterruptedException {
    String code = freshCode();

    signal("STOP");
    try {
      assertThat(make(code)).isEqualTo(201);
      assertThat(anonymous().get("/q/health/ready").status()).isEqualTo(200);
      assertThat(anonymous().get("/q/health/group/dependencies").status()).isEqualTo(503);
      assertThat(sent(code)).isZero();
    } finally {
      signal("CONT");
    }

    await().atMost(PATIENCE).until(() -> sent(code) == 1 && applied(code) == 1);
  }

  @Test
  void aTopicThatIsLostWhileEventsAreSentHoldsUpItsOwnEventsAlone() {
    String topic = "workforce.soon-gone";
    String key = freshCode();
    broker.create(topic, 1);
    append(topic, key, 1);
    await().atMost(PATIENCE).until(() -> sent(key) == 1);

    broker.delete(topic);
    append(topic, key, 2);
    append(topic, key, 3);
    String good = freshCode();
    assertThat(make(good)).isEqualTo(201);
    await().atMost(PATIENCE).until(() -> applied(good) == 1);
    await()
        .atMost(PATIENCE)
        .until(() -> metrics.get("workforce.outbox.missing.topics").gauge().value() == 1);
    String next = freshCode();
    assertThat(make(next)).isEqualTo(201);
    await().atMost(Duration.ofSeconds(4)).until(() -> sent(next) == 1);
    assertThat(sent(key)).isEqualTo(1);

    broker.create(topic, 1);
    try {
      await().atMost(PATIENCE).until(() -> sent(key) == 3);
      assertThat(shelf.number("select sum(attempts) from outbox_event where key = ?", key))
          .isZero();
      assertThat(broker.read(topic, 2, r -> true))
          .extracting(r -> r.value())
          .containsExactly("2", "3");
    } finally {
      broker.delete(topic);
    }
  }

  private int make(String code) {
    return analyst().post("/proof/v1/things", thing(code, "name")).status();
  }

  private long sent(String code) {
    return shelf.number(
        "select count(*) from outbox_event where key = ? and sent_at is not null", code);
  }

  private long applied(String code) {
    return shelf.number("select coalesce(sum(applied), 0) from shelf where code = ?", code);
  }

  private void refuseConnections() throws SQLException {
    asServer(
        "alter role " + login + " connection limit 0",
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + login + "'");
  }

  private void acceptConnections() throws SQLException {
    asServer("alter role " + login + " connection limit -1");
  }

  private static void asServer(String... statements) throws SQLException {
    PartsAddresses parts = RunningParts.shared();
    try (Connection connection =
            DriverManager.getConnection(
                parts.jdbcUrl("postgres"), parts.postgresUser(), parts.postgresPassword());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** A stopped process keeps its connections and answers nothing: the worst kind of being away. */
  private static void signal(String name) throws IOException, InterruptedException {
    Long broker = RunningParts.shared().processes().get("kafka");
    new ProcessBuilder("kill", "-" + name, String.valueOf(broker)).inheritIO().start().waitFor();
  }
}
