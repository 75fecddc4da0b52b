package uk.datr.workforce.testkit.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;

/** What a service is from its first day on, before it does anything of its own. */
public final class ServiceBasics {

  private static final String CORRELATION_ID = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c";

  private final String name;
  private final String root;
  private final DataSource database;

  private ServiceBasics(String name, String root, DataSource database) {
    this.name = name;
    this.root = root;
    this.database = database;
  }

  /**
   * The basics of the service under test.
   *
   * @param name of the service, {@code survey-service}
   * @param root of its API, {@code /survey/v1}
   * @param database its own
   */
  public static ServiceBasics of(String name, String root, DataSource database) {
    return new ServiceBasics(name, root, database);
  }

  /** A test for each; the service answers on the port that REST Assured was told. */
  public Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("it says what it is", this::saysWhatItIs),
        dynamicTest("it migrates a database of its own", this::migratesItsDatabase),
        dynamicTest("it is ready with its own database alone", this::isReadyAlone),
        dynamicTest("it watches what else it needs", this::watchesWhatElseItNeeds),
        dynamicTest("an unknown path is a problem", this::refusesAnUnknownPath));
  }

  private void saysWhatItIs() {
    when()
        .get(root)
        .then()
        .statusCode(200)
        .body("service", equalTo(name))
        .body("openApi", equalTo("/q/openapi"));
  }

  private void migratesItsDatabase() throws SQLException {
    assertThat(tables())
        .contains(
            "flyway_schema_history",
            "outbox_event",
            "inbox_event",
            "inbox_position",
            "idempotency_answer",
            "audit_entry");
  }

  private void isReadyAlone() {
    when()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", everyItem(equalTo("Database connections health check")));
  }

  private void watchesWhatElseItNeeds() {
    when()
        .get("/q/health/group/dependencies")
        .then()
        .statusCode(200)
        .body(
            "checks.name",
            hasItems("broker", "token issuer", "outbox", "consumers", "waiting events"))
        .body("checks.status", everyItem(equalTo("UP")));
  }

  private void refusesAnUnknownPath() {
    given()
        .header("Correlation-Id", CORRELATION_ID)
        .when()
        .get(root + "/nowhere")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Correlation-Id", CORRELATION_ID)
        .body("code", equalTo("NOT_FOUND"))
        .body("instance", equalTo(root + "/nowhere"))
        .body("correlationId", equalTo(CORRELATION_ID));
  }

  private Set<String> tables() throws SQLException {
    Set<String> names = new HashSet<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public'")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
