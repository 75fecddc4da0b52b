package uk.datr.workforce.census;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;
import uk.datr.workforce.kit.problem.ProblemType;

/** The present state of everything is told again, the same as it was told last. */
@QuarkusTest
class RepublicationIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Database database;

  @Inject
  RepublicationIT(Database database) {
    this.database = database;
  }

  @Test
  void everyAggregateIsToldAgainAsItWasToldLastWithANewSequence() {
    String unit = Census.aireUnit();
    String spared = Census.aireUnit();
    String collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
    Census.signOff("aire-signatory", collection, unit).then().statusCode(200);
    Census.saved(collection, spared, ReturnJson.provider());
    Map<String, Told> before = told();

    JsonPath job = republished("{}");

    assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
    assertThat(job.getLong("result.events")).isEqualTo(before.size());
    Map<String, Told> after = told();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((key, was) -> {
      Told now = Objects.requireNonNull(after.get(key));
      assertThat(now.sequence()).as(key).isEqualTo(was.sequence() + 1);
      assertThat(now.data()).as(key).isEqualTo(was.data());
    });
  }

  @Test
  void oneTopicCanBeToldAlone() {
    Census.openCollection();
    Map<String, Told> before = told();

    assertThat(republished("{\"topic\": \"workforce.census\"}").getString("state"))
        .isEqualTo("DONE");

    told()
        .forEach((key, now) ->
            assertThat(now.sequence() - Objects.requireNonNull(before.get(key)).sequence())
                .as(key)
                .isEqualTo(key.startsWith("workforce.census/") ? 1 : 0));
  }

  @Test
  void factsAreToldAgainAsTheyWereThoughAnEarlierReturnOfTheUnitBecameFinalSince() {
    String unit = Census.aireUnit();
    String earlier = Census.plannedCollection(2025, Duration.ofDays(-1), Duration.ofDays(30));
    Census.move(earlier, "START_FAMILIARISATION");
    Census.move(earlier, "OPEN");
    Census.submitted(earlier, unit, ReturnJson.provider());
    String collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
    String facts = "workforce.census-facts/" + returnId(collection, unit);
    Told was = Objects.requireNonNull(told().get(facts));
    assertThat(was.data()).contains("DERIVED").doesNotContain("PREVIOUS_RETURN");
    Census.move(earlier, "CLOSE");
    Census.move(earlier, "START_QA");
    Census.move(earlier, "FINALISE").then().statusCode(200);

    republished("{\"topic\": \"workforce.census-facts\"}");

    Told now = Objects.requireNonNull(told().get(facts));
    assertThat(now.sequence()).isEqualTo(was.sequence() + 1);
    assertThat(now.data()).isEqualTo(was.data());
  }

  @Test
  void besideWritersTheNewestStateKeepsTheHighestSequence() {
    Census.registerOrganisations();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; i < 30; i++) {
            rename("Aire Example Recovery " + i);
          }
        });

    JsonPath job = republished("{\"topic\": \"workforce.register\"}");
    writer.join();
    republished("{\"topic\": \"workforce.register\"}");

    assertThat(job.getString("state")).isEqualTo("DONE");
    String stored =
        database
            .first(
                "select name from organisation where code = ?",
                row -> row.text("name"),
                Census.AIRE)
            .orElseThrow();
    List<String> names =
        database.list(
            """
            select envelope::jsonb -> 'data' ->> 'name' as name from outbox_event
            where topic = 'workforce.register' and key = ? order by sequence
            """,
            row -> row.text("name"),
            Census.AIRE);
    assertThat(names.getLast()).isEqualTo(stored);
    assertThat(numbers(names)).as("no state comes after a newer one").isSorted();
    rename("Aire Example Recovery");
  }

  @Test
  void aTopicOfAnotherServiceIsRefused() {
    Response refused =
        as("platform-administrator", "{\"topic\": \"workforce.survey\"}")
            .post("/census/v1/admin/republications");

    assertThat(refused.statusCode()).isEqualTo(ProblemType.VALIDATION_FAILED.status());
  }

  private String returnId(String collection, String unit) {
    return database
        .first(
            "select return_id::text as id from census_return where collection_id = ? and unit_id = ?::uuid",
            row -> row.text("id"),
            collection,
            unit)
        .orElseThrow();
  }

  private static List<Integer> numbers(List<String> names) {
    return names.stream()
        .filter(name -> name.matches(".* [0-9]+"))
        .map(name -> Integer.valueOf(name.substring(name.lastIndexOf(' ') + 1)))
        .toList();
  }

  private static void rename(String name) {
    String address = "/census/v1/organisations/" + Census.AIRE;
    Response present = as("collection-manager").get(address);
    as(
            "collection-manager",
            present.asString().replaceAll("\"name\":\"[^\"]*\"", "\"name\":\"" + name + "\""))
        .header("If-Match", present.header("ETag"))
        .put(address)
        .then()
        .statusCode(200);
  }

  private static JsonPath republished(String body) {
    Response started = as("platform-administrator", body).post("/census/v1/admin/republications");
    assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> as("platform-administrator").get(started.header("Location")).jsonPath(),
            job -> List.of("DONE", "FAILED", "CANCELLED").contains(job.getString("state")));
  }

  private Map<String, Told> told() {
    Map<String, Told> told = new HashMap<>();
    database
        .list(
            """
            select distinct on (topic, key) topic || '/' || key as name, sequence::int as sequence,
                   (envelope::jsonb -> 'data')::text as data
            from outbox_event order by topic, key, sequence desc
            """,
            row -> Map.entry(row.text("name"), new Told(row.number("sequence"), row.text("data"))))
        .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    return told;
  }

  private record Told(int sequence, String data) {}
}
