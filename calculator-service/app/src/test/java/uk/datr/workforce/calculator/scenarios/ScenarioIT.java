package uk.datr.workforce.calculator.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class ScenarioIT {

  private static final String SCENARIOS = API + "/scenarios";
  private static final String LEEDS = "E08000035";
  private static final String BRISTOL = "E06000023";

  private final DataSource database;

  ScenarioIT(DataSource database) {
    this.database = database;
  }

  @Test
  void aSavedScenarioIsReadWithTheResultOfItsCalculation() {
    String id = saved("leeds-commissioner", LEEDS);
    double calculated =
        ((Number)
                as("leeds-commissioner", Bodies.calculation(LEEDS))
                    .post(API + "/calculations")
                    .path("totals.requiredWte"))
            .doubleValue();
    var read = as("leeds-commissioner").get(SCENARIOS + "/" + id);

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.<Number>path("result.totals.requiredWte").doubleValue()).isEqualTo(calculated);
    assertThat(read.<String>path("reproducibility")).isEqualTo("REPRODUCIBLE");
    assertThat(read.<String>path("organisationCode")).isEqualTo("ORG-0097");
    assertThat(read.<List<String>>path("allowedActions"))
        .containsExactly("CHANGE", "SHARE", "PUBLISH", "WITHDRAW");
    as("leeds-commissioner")
        .header("If-None-Match", read.header("ETag"))
        .get(SCENARIOS + "/" + id)
        .then()
        .statusCode(304);
  }

  @Test
  void aDraftExistsForItsEditorsAlone() {
    String id = saved("leeds-commissioner", LEEDS);
    for (String other :
        List.of("leeds-reader", "bristol-commissioner", "analyst", "statistics-lead")) {
      as(other).get(SCENARIOS + "/" + id).then().statusCode(404);
      as(other)
          .get(SCENARIOS + "?pageSize=200")
          .then()
          .statusCode(200)
          .body("items.scenarioId", not(hasItem(id)));
    }
    as("leeds-commissioner")
        .get(SCENARIOS + "?area=" + LEEDS + "&state=DRAFT&pageSize=200")
        .then()
        .body("items.scenarioId", hasItem(id));
  }

  @Test
  void anAuthoritySavesForItsOwnAreaAndForFictionalOnes() {
    saved("leeds-commissioner", "X99000001");
    as("leeds-commissioner", Bodies.scenario("Theirs", BRISTOL))
        .post(SCENARIOS)
        .then()
        .statusCode(403);
    String national = saved("analyst", BRISTOL);
    as("analyst").get(SCENARIOS + "/" + national).then().body("organisationCode", nullValue());
  }

  @Test
  void everyFaultOfAScenarioIsToldAtOnce() {
    ObjectNode body = Bodies.scenario("", LEEDS);
    ((ObjectNode) body.path("calculation")).put("period", "2025-27").put("surprise", 1);
    as("leeds-commissioner", body)
        .post(SCENARIOS)
        .then()
        .statusCode(422)
        .body(
            "findings.pointer", hasItems("/name", "/calculation/period", "/calculation/surprise"));
  }

  @Test
  void theSecondOfTwoEditorsIsToldThatTheFirstWasFaster() {
    String id = saved("leeds-commissioner", LEEDS);
    String tag = as("leeds-commissioner").get(SCENARIOS + "/" + id).header("ETag");
    ObjectNode changed = Bodies.scenario("Another name", LEEDS);
    as("leeds-commissioner", changed).put(SCENARIOS + "/" + id).then().statusCode(428);
    as("leeds-commissioner", changed)
        .header("If-Match", tag)
        .put(SCENARIOS + "/" + id)
        .then()
        .statusCode(200)
        .body("name", equalTo("Another name"));
    as("leeds-commissioner", changed)
        .header("If-Match", tag)
        .put(SCENARIOS + "/" + id)
        .then()
        .statusCode(412);
  }

  @Test
  void whatIsSharedWithAnAuthorityIsSeenThereWithoutWhoIsInPost() {
    String id = saved("leeds-commissioner", LEEDS);
    as("leeds-commissioner", "{\"with\": \"LOCAL_AUTHORITY\", \"laCode\": \"E06000023\"}")
        .post(SCENARIOS + "/" + id + "/shares")
        .then()
        .statusCode(200)
        .body("state", equalTo("SHARED"))
        .body("sharedWith.laCode", contains(BRISTOL));

    as("bristol-commissioner")
        .get(SCENARIOS + "/" + id)
        .then()
        .statusCode(200)
        .body("calculation.demand.OPIATE.count", equalTo(900))
        .body("calculation.current", nullValue())
        .body("result.roles.DRUG_ALCOHOL_WORKER.requiredWte", notNullValue())
        .body("result.roles.DRUG_ALCOHOL_WORKER.currentWte", nullValue())
        .body("result.roles.DRUG_ALCOHOL_WORKER.gapWte", nullValue())
        .body("result.provenance.inputHash", nullValue())
        .body("sharedWith", nullValue())
        .body("reproducibility", equalTo("REPRODUCIBLE"))
        .body("allowedActions", empty());
    as("bristol-commissioner")
        .get(SCENARIOS + "/" + id + "/explanation?role=DRUG_ALCOHOL_WORKER&depth=20")
        .then()
        .statusCode(200)
        .body("nodes.id", hasItem("/demand/OPIATE/count"))
        .body("nodes.id", not(hasItem("/current/DRUG_ALCOHOL_WORKER")));
    as("leeds-reader")
        .get(SCENARIOS + "/" + id)
        .then()
        .body("calculation.current.DRUG_ALCOHOL_WORKER", equalTo(12));
    as("analyst").get(SCENARIOS + "/" + id).then().statusCode(404);
    as("bristol-commissioner").post(SCENARIOS + "/" + id + "/withdrawals").then().statusCode(403);
    as("leeds-commissioner", Bodies.scenario("Changed", LEEDS))
        .header("If-Match", "*")
        .put(SCENARIOS + "/" + id)
        .then()
        .statusCode(409);
  }

  @Test
  void whatIsSharedWithNhsEnglandIsSeenByNationalJobs() {
    String id = saved("leeds-commissioner", LEEDS);
    as("leeds-commissioner", "{\"with\": \"NHS_ENGLAND\"}")
        .post(SCENARIOS + "/" + id + "/shares")
        .then()
        .statusCode(200);
    as("analyst")
        .get(SCENARIOS + "/" + id)
        .then()
        .statusCode(200)
        .body("result.roles.DRUG_ALCOHOL_WORKER.currentWte", equalTo(12.0f));
    as("statistics-lead")
        .get(SCENARIOS + "/" + id)
        .then()
        .statusCode(200)
        .body("result.roles.DRUG_ALCOHOL_WORKER.currentWte", nullValue());
    as("bristol-commissioner").get(SCENARIOS + "/" + id).then().statusCode(404);

    as("leeds-commissioner")
        .post(SCENARIOS + "/" + id + "/withdrawals")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("allowedActions", empty());
    as("analyst").get(SCENARIOS + "/" + id).then().statusCode(404);
    as("leeds-reader").get(SCENARIOS + "/" + id).then().statusCode(200);
  }

  @Test
  void anUnknownAudienceIsRefused() {
    String id = saved("leeds-commissioner", LEEDS);
    for (String body :
        List.of(
            "{\"with\": \"LOCAL_AUTHORITY\"}",
            "{\"with\": \"LOCAL_AUTHORITY\", \"laCode\": \"E99999999\"}",
            "{\"with\": \"NHS_ENGLAND\", \"laCode\": \"E06000023\"}")) {
      as("leeds-commissioner", body)
          .post(SCENARIOS + "/" + id + "/shares")
          .then()
          .statusCode(422)
          .body("findings.pointer", contains("/laCode"));
    }
    as("leeds-commissioner", "{\"with\": \"NHS_ENGLAND\"}")
        .post(SCENARIOS + "/" + UUID.randomUUID() + "/shares")
        .then()
        .statusCode(404);
  }

  @Test
  void aResultThatCannotBeMadeAgainSaysSo() throws SQLException {
    String id = saved("leeds-commissioner", LEEDS);
    run("update scenario set engine_version = '0.9.0' where scenario_id = ?", id);
    as("leeds-commissioner")
        .get(SCENARIOS + "/" + id)
        .then()
        .body("reproducibility", equalTo("NOT_REPRODUCIBLE"))
        .body("result.totals.requiredWte", notNullValue());
    as("leeds-commissioner").get(SCENARIOS + "/" + id + "/explanation").then().statusCode(409);
  }

  @Test
  void aResultWhoseBitsDifferSaysSo() throws SQLException {
    String id = saved("leeds-commissioner", LEEDS);
    run(
        """
        update scenario set request = jsonb_set(request, '{demand,OPIATE,count}', '900.0000000001')
        where scenario_id = ?
        """,
        id);
    as("leeds-commissioner")
        .get(SCENARIOS + "/" + id)
        .then()
        .body("reproducibility", equalTo("NOT_REPRODUCIBLE"));
  }

  @Test
  void scenariosOutliveTheirParameterSet() {
    String set =
        as(
                "analyst",
                """
                {"id": "outlived", "changes": [{"pointer": "/roles/NURSE/salary", "value": 1, "reason": "Test.",
                 "source": {"provenance": "EXPERT"}}]}
                """)
            .post(API + "/parameter-sets/illustrative@1.0.0/derive")
            .path("reference");
    as("statistics-lead").post(API + "/parameter-sets/" + set + "/publish").then().statusCode(200);
    ObjectNode body = Bodies.scenario("Outlives", LEEDS);
    ((ObjectNode) body.path("calculation")).put("parameterSet", set);
    String id =
        as("leeds-commissioner", body)
            .post(SCENARIOS)
            .then()
            .statusCode(201)
            .extract()
            .path("scenarioId");
    as("statistics-lead").post(API + "/parameter-sets/" + set + "/retire").then().statusCode(200);

    as("leeds-commissioner")
        .get(SCENARIOS + "/" + id)
        .then()
        .statusCode(200)
        .body("reproducibility", equalTo("REPRODUCIBLE"))
        .body("result.provenance.parameterSet", equalTo(set));
    as("leeds-commissioner")
        .get(SCENARIOS + "/" + id + "/explanation?role=NURSE")
        .then()
        .statusCode(200);
  }

  @Test
  void aRepeatedSaveWithTheSameKeyMakesOneScenario() {
    String key = UUID.randomUUID().toString();
    ObjectNode body = Bodies.scenario("Once", LEEDS);
    String first =
        as("leeds-commissioner", body).header("Idempotency-Key", key).post(SCENARIOS).asString();
    String second =
        as("leeds-commissioner", body).header("Idempotency-Key", key).post(SCENARIOS).asString();

    assertThat(second).isEqualTo(first);
  }

  private static String saved(String name, String area) {
    return as(name, Bodies.scenario("Saved", area))
        .post(SCENARIOS)
        .then()
        .statusCode(201)
        .extract()
        .path("scenarioId");
  }

  private void run(String sql, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(id));
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
