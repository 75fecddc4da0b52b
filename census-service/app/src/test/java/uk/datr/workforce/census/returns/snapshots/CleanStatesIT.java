package uk.datr.workforce.census.returns.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/**
 * The connection dies at every statement of a finalisation and of a correction, as it does when the service is killed there: either
 * nothing has happened or everything, the address of the collection says which, and a repeat goes on.
 */
@QuarkusTest
class CleanStatesIT {

  private final Database database;

  @Inject
  CleanStatesIT(Database database) {
    this.database = database;
  }

  @Test
  void aFinalisationThatDiesAnywhereHasNotHappened() {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
    Census.move(collection, "CLOSE").then().statusCode(200);
    Census.move(collection, "START_QA").then().statusCode(200);
    String before = state(collection, unit);
    assertThat(before).isEqualTo("IN_QA VALIDATED 1 0 editions");

    for (String table :
        List.of(
            "census_return",
            "audit_entry",
            "outbox_event",
            "return_seal",
            "snapshot",
            "snapshot_entry",
            "collection")) {
      dying(table, collection, () -> Census.move(collection, "FINALISE"));
      assertThat(state(collection, unit)).as("killed at " + table).isEqualTo(before);
    }

    Census.move(collection, "FINALISE").then().statusCode(200);
    assertThat(state(collection, unit)).isEqualTo("FINALISED FINAL 1 1 editions");
  }

  @Test
  void aCorrectionThatDiesAnywhereHasNotHappenedAndOneWhoseAnswerIsLostIsRepeated() {
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
    Census.finalised(collection).then().statusCode(200);
    Census.move(collection, "PUBLISH", "collection-manager-two").then().statusCode(200);
    String before = state(collection, unit);
    assertThat(before).isEqualTo("PUBLISHED FINAL 1 1 editions");

    for (String table :
        List.of(
            "return_version",
            "validation_run",
            "census_return",
            "audit_entry",
            "outbox_event",
            "return_seal",
            "snapshot",
            "snapshot_entry")) {
      dying(table, collection, () -> correct(collection, unit, UUID.randomUUID().toString()));
      assertThat(state(collection, unit)).as("killed at " + table).isEqualTo(before);
    }

    String key = UUID.randomUUID().toString();
    Response first = correct(collection, unit, key);
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
    assertThat(correct(collection, unit, key).asString()).isEqualTo(first.asString());
    assertThat(state(collection, unit)).isEqualTo("PUBLISHED FINAL 2 2 editions");
  }

  private Response correct(String collection, String unit, String key) {
    ReturnJson body = ReturnJson.provider();
    body.at("/staffInPost/1").put("headcount", 4);
    return as(
            "quality-analyst",
            "{\"explanations\": [], \"note\": \"A nurse was left out.\", \"content\": "
                + body
                + "}")
        .header("If-Match", "*")
        .header("Idempotency-Key", key)
        .post(returnOf(collection, unit) + "/corrections");
  }

  private static String state(String collection, String unit) {
    var found = as("quality-analyst").get(returnOf(collection, unit));
    String address = "/census/v1/collections/" + collection;
    return "%s %s %s %d editions"
        .formatted(
            as("quality-analyst").get(address).<String>path("state"),
            found.path("state"),
            found.path("versionNo"),
            as("quality-analyst").get(address + "/snapshots").<List<?>>path("editions").size());
  }

  /** Ends the connection that writes a row about the collection into a table. */
  private void dying(String table, String collection, Supplier<Response> step) {
    database.update(
        """
        create or replace function end_connection() returns trigger language plpgsql as $$
        begin
          if new::text like '%' || tg_argv[0] || '%' then
            perform pg_terminate_backend(pg_backend_pid());
          end if;
          return new;
        end $$
        """);
    database.update(
        "create trigger end_connection before insert or update on %s for each row execute function end_connection('%s')"
            .formatted(table, marker(table, collection)));
    try {
      Response answer = step.get();
      assertThat(answer.statusCode()).as(answer.asString()).isIn(500, 503);
    } finally {
      database.update("drop trigger end_connection on " + table);
    }
  }

  /** Rows of a version and of what was found about it name the return alone. */
  private String marker(String table, String collection) {
    return table.equals("return_version") || table.equals("validation_run")
        ? returnId(collection)
        : collection;
  }

  private String returnId(String collection) {
    return database
        .first(
            "select return_id::text as id from census_return where collection_id = ? and state = 'FINAL'",
            row -> row.text("id"),
            collection)
        .orElseThrow();
  }
}
