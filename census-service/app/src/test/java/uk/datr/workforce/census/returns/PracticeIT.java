package uk.datr.workforce.census.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** While people make themselves familiar everything can be tried, and nothing of it stays. */
@QuarkusTest
class PracticeIT {

  private final Database database;

  @Inject
  PracticeIT(Database database) {
    this.database = database;
  }

  @Test
  void everyStepIsTriedBeforeTheWindowOpensAndNobodyIsTold() {
    String unit = Census.aireUnit();
    String collection = Census.plannedCollection(2026, Duration.ofDays(10), Duration.ofDays(30));
    Census.move(collection, "START_FAMILIARISATION").then().statusCode(200);

    Census.submitted(collection, unit, ReturnJson.provider());
    Census.asked(collection, unit);
    Census.about("quality-analyst", collection, unit, "reviews", "{\"decision\": \"ACCEPT\"}")
        .then()
        .statusCode(200);
    Census.signOff("aire-signatory", collection, unit).then().statusCode(200);
    String practised = as("aire-reader").get(returnOf(collection, unit)).path("returnId");
    assertThat(told(practised)).isZero();

    Census.move(collection, "OPEN").then().statusCode(200);

    as("aire-reader")
        .get(returnOf(collection, unit))
        .then()
        .body("state", equalTo("NOT_STARTED"))
        .body("versionNo", nullValue())
        .body("marks", empty());
    assertThat(
            database.list(
                "select 1 as there from return_version where return_id = ?::uuid",
                row -> row.number("there"),
                practised))
        .isEmpty();
  }

  private int told(String returnId) {
    return database
        .first(
            "select count(*)::int as events from outbox_event where key = ?",
            row -> row.number("events"),
            returnId)
        .orElseThrow();
  }
}
