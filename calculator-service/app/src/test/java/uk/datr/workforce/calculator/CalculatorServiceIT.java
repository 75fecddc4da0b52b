package uk.datr.workforce.calculator;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class CalculatorServiceIT {

  private final DataSource database;

  @Inject
  CalculatorServiceIT(DataSource database) {
    this.database = database;
  }

  @Test
  void itSaysWhatItIs() {
    when()
        .get("/calculator/v1")
        .then()
        .statusCode(200)
        .body("service", equalTo("calculator-service"))
        .body("openApi", equalTo("/q/openapi"));
  }

  @Test
  void itMigratesADatabaseOfItsOwn() throws SQLException {
    assertThat(tables())
        .contains(
            "flyway_schema_history",
            "outbox_event",
            "inbox_event",
            "inbox_position",
            "idempotency_answer",
            "audit_entry");
  }

  @Test
  void itIsReadyWithItsOwnDatabaseAlone() {
    when()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", everyItem(equalTo("Database connections health check")));
  }

  @Test
  void itWatchesWhatElseItNeeds() {
    when()
        .get("/q/health/group/dependencies")
        .then()
        .statusCode(200)
        .body("checks.name", hasItems("broker", "token issuer", "outbox"))
        .body("checks.status", everyItem(equalTo("UP")));
  }

  @Test
  void anUnknownPathIsAProblem() {
    given()
        .header("Correlation-Id", "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c")
        .when()
        .get("/calculator/v1/nowhere")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Correlation-Id", "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c")
        .body("code", equalTo("NOT_FOUND"))
        .body("instance", equalTo("/calculator/v1/nowhere"))
        .body("correlationId", equalTo("0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c"));
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
