package uk.datr.workforce.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.reporting.census.ExampleCensus.LEEDS;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.reporting.census.ExampleCensus;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

/** The projections, emptied and rebuilt from the whole of their topics, hold what they held. */
@QuarkusTest
@WithTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class RebuildIT {

  private static final List<String> NAMES =
      List.of(
          "reporting-collections",
          "reporting-expected-returns",
          "reporting-facts",
          "reporting-service-register");

  private final DataSource database;

  RebuildIT(DataSource database) {
    this.database = database;
  }

  @Test
  void rebuiltProjectionsHaveTheSameHashesAndAreMended() throws SQLException {
    try (EventPlayer player = new EventPlayer(database)) {
      ExampleCensus.register(player);
      ExampleCensus census = new ExampleCensus(player);
      census.in(CollectionState.OPEN);
      for (int i = 0; i < 10; i++) {
        ExampleCensus.Unit unit = census.unit(ReturnKind.PROVIDER, "ORG-" + (1100 + i / 2), LEEDS);
        census.facts(census.simple(unit, ReturnState.SUBMITTED, "DAW", 10 + i));
      }
      player.settle();
    }
    NAMES.forEach(RebuildIT::rebuilt);
    Map<String, String> hashes = hashes();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update area_measure set paid_headcount = paid_headcount + 1");
      statement.execute("update register_organisation set name = 'wrong'");
      statement.execute("delete from return_status");
      statement.execute("delete from collection");
    }
    assertThat(hashes()).doesNotContainEntry("reporting-facts", hashes.get("reporting-facts"));

    NAMES.forEach(name -> assertThat(rebuilt(name).getString("state")).isEqualTo("DONE"));

    assertThat(hashes()).isEqualTo(hashes);
    assertThat(hashesOfLastRebuilds()).isEqualTo(hashes);
  }

  private static JsonPath rebuilt(String name) {
    String job =
        administrator()
            .post("/reporting/v1/admin/projections/{name}/rebuilds", name)
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> administrator().get(job).jsonPath(),
            status -> List.of("DONE", "FAILED", "CANCELLED").contains(status.getString("state")));
  }

  private static Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    List<String> names =
        administrator().get("/reporting/v1/admin/projections").jsonPath().getList("name");
    for (String name : names) {
      hashes.put(
          name,
          administrator()
              .get("/reporting/v1/admin/projections/{name}", name)
              .jsonPath()
              .getString("hash"));
    }
    assertThat(hashes.keySet()).containsExactlyElementsOf(NAMES);
    return hashes;
  }

  private static Map<String, String> hashesOfLastRebuilds() {
    JsonPath listed = administrator().get("/reporting/v1/admin/projections").jsonPath();
    Map<String, String> hashes = new TreeMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      hashes.put(
          listed.getString("[" + i + "].name"), listed.getString("[" + i + "].lastRebuild.hash"));
    }
    return hashes;
  }

  private static RequestSpecification administrator() {
    return given().auth().oauth2(Tokens.person("platform-administrator"));
  }
}
