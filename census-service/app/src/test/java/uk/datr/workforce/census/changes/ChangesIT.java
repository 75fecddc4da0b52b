package uk.datr.workforce.census.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static uk.datr.workforce.census.world.Census.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

@QuarkusTest
class ChangesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final DataSource database;

  ChangesIT(DataSource database) {
    this.database = database;
  }

  @Test
  void aSystemFollowsItsReturnFromPositionToPosition() {
    long begin = end("aire-system");
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());

    List<JsonNode> seen = awaited("aire-system", begin, unit, "return-validated");

    assertThat(seen)
        .filteredOn(change -> change.path("unitId").asText().equals(unit))
        .extracting(change -> change.path("what").asText())
        .containsExactly(
            "unit-entered",
            "return-expected",
            "return-draft-begun",
            "return-submitted",
            "return-validated");
    JsonNode last = seen.getLast();
    assertThat(last.path("state").asText()).isEqualTo("VALIDATED");
    assertThat(last.path("versionNo").asInt()).isEqualTo(1);
    assertThat(last.has("actor")).isFalse();
    as("aire-system").get(last.path("href").asText()).then().statusCode(200);
    assertThat(seen)
        .filteredOn(change -> change.path("collectionId").asText().equals(collection))
        .extracting(change -> change.path("what").asText())
        .contains("collection-opened");
  }

  @Test
  void nobodyIsToldOfOthersUnits() {
    long begin = end("avon-system");
    String aire = Census.aireUnit();
    String avon = Census.unit(Census.AVON, "PROVIDER", Census.BRISTOL_LA);

    assertThat(awaited("avon-system", begin, avon, "unit-entered"))
        .extracting(change -> change.path("unitId").asText())
        .doesNotContain(aire);
    assertThat(awaited("leeds-commissioner", begin, aire, "unit-entered"))
        .extracting(change -> change.path("unitId").asText())
        .doesNotContain(avon);
    assertThat(awaited("analyst", begin, aire, "unit-entered")).isNotEmpty();
  }

  @Test
  void aChangeThatCommitsLateComesBehindWhatWasReadBeforeAndIsNotLost() throws SQLException {
    long begin = end("analyst");
    try (Connection slow = database.getConnection()) {
      slow.setAutoCommit(false);
      append(slow, "LATE-" + begin);
      try (Connection quick = database.getConnection()) {
        append(quick, "SOON-" + begin);
      }
      List<JsonNode> before = awaitedCollection(begin, "SOON-" + begin);
      assertThat(collections(before)).doesNotContain("LATE-" + begin);
      long read = before.getLast().path("position").asLong();

      slow.commit();
      slow.setAutoCommit(true);

      List<JsonNode> after = awaitedCollection(read, "LATE-" + begin);
      assertThat(collections(after)).doesNotContain("SOON-" + begin);
      assertThat(collections(all("analyst", begin, 100)))
          .containsSubsequence("SOON-" + begin, "LATE-" + begin);
    }
  }

  @Test
  void pagesOfAnySizeTellTheSameAndAPageStaysAsItIs() {
    long begin = end("aire-reader");
    String unit = Census.aireUnit();
    String collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
    awaited("aire-reader", begin, unit, "return-validated");

    List<JsonNode> whole = all("aire-reader", begin, 500);
    assertThat(all("aire-reader", begin, 1)).startsWith(whole.toArray(new JsonNode[0]));
    JsonNode page = page("aire-reader", begin, 2);
    Census.aireUnit();
    assertThat(page("aire-reader", begin, 2)).isEqualTo(page);
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    given().get("/census/v1/changes").then().statusCode(401);
    as("auditor").get("/census/v1/changes").then().statusCode(403);
    as("aire-system").get("/census/v1/changes?after=-1").then().statusCode(422);
    as("aire-system").get("/census/v1/changes?limit=501").then().statusCode(422);
    as("aire-system")
        .get("/census/v1/changes?after=4000000000000")
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("NOT_ALLOWED"));
  }

  /** Everything behind a position, page by page, once the named change of the unit is among it. */
  private static List<JsonNode> awaited(String name, long after, String unit, String what) {
    return await("the change " + what)
        .atMost(PATIENCE)
        .until(
            () -> all(name, after, 100),
            changes ->
                changes.stream()
                    .anyMatch(change ->
                        change.path("unitId").asText().equals(unit)
                            && change.path("what").asText().equals(what)));
  }

  private static List<JsonNode> awaitedCollection(long after, String collection) {
    return await("the change of " + collection)
        .atMost(PATIENCE)
        .until(
            () -> all("analyst", after, 100), changes -> collections(changes).contains(collection));
  }

  private static List<String> collections(List<JsonNode> changes) {
    return changes.stream().map(change -> change.path("collectionId").asText()).toList();
  }

  private static List<JsonNode> all(String name, long after, int limit) {
    List<JsonNode> changes = new ArrayList<>();
    long position = after;
    JsonNode page;
    do {
      page = page(name, position, limit);
      page.path("items").forEach(changes::add);
      position = page.path("next").asLong();
    } while (!page.path("upToDate").asBoolean());
    return changes;
  }

  /** The position behind everything that somebody can be told now. */
  private static long end(String name) {
    long position = 0;
    JsonNode page;
    do {
      page = page(name, position, 500);
      position = page.path("next").asLong();
    } while (!page.path("upToDate").asBoolean());
    return position;
  }

  private static JsonNode page(String name, long after, int limit) {
    return ReturnJson.tree(
        as(name)
            .get("/census/v1/changes?after=" + after + "&limit=" + limit)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static void append(Connection connection, String collection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into audit_entry
              (at, actor, actor_kind, action, subject_type, subject_id, organisation_code, correlation_id, detail)
            values (?, 'test', 'PLATFORM', 'collection-closed', 'collection', ?, null, 'test', '{}')
            """)) {
      insert.setObject(1, Instant.now().atOffset(ZoneOffset.UTC));
      insert.setString(2, collection);
      insert.executeUpdate();
    }
  }
}
