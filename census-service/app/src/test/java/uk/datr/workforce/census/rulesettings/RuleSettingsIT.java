package uk.datr.workforce.census.rulesettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** A collection's thresholds and levels change while it runs, without a release. */
@QuarkusTest
class RuleSettingsIT {

  private static final String MORE_CASES =
      "{\"ruleId\": \"C225\", \"parameter\": \"mostCases\", \"value\": 120, \"reason\": \"Services share cases.\"}";

  private final Database database;
  private String collection = "";
  private String unit = "";

  @Inject
  RuleSettingsIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void aUnitOfAireIsAsked() {
    unit = Census.aireUnit();
    collection = Census.openCollectionOfAllSections();
  }

  @Test
  void aThresholdHoldsFromWhenItIsSetAndEveryRunNamesTheSettings() {
    assertThat(validated().<List<String>>path("findings.ruleId"))
        .containsExactlyInAnyOrder("C225", "C413");
    Response first = adjust("\"0\"", MORE_CASES);
    first.then().statusCode(200).body("settingsNo", equalTo(1));
    assertThat(first.header("ETag")).isEqualTo("\"1\"");

    validated().then().body("findings.ruleId", contains("C413")).body("settingsNo", equalTo(1));
    adjust(
            "\"1\"",
            MORE_CASES,
            "{\"ruleId\": \"C413\", \"level\": \"OFF\", \"reason\": \"The first year of this unit.\"}")
        .then()
        .statusCode(200);
    validated().then().body("findings", empty()).body("settingsNo", equalTo(2));
    as("aire-editor", crowded())
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200);
    Census.submit("aire-editor", collection, unit).then().statusCode(200);
    adjust("\"2\"").then().statusCode(200).body("adjustments", empty());

    as("aire-editor").get(returnOf(collection, unit)).then().body("findings", empty());
    assertThat(
            database.list(
                """
                select v.rule_settings_no from validation_run v
                join census_return r on r.return_id = v.return_id where r.collection_id = ?
                """,
                row -> row.number("rule_settings_no"),
                collection))
        .containsExactly(2);
    assertThat(
            database.list(
                "select settings_no, reason, changed_by from rule_settings where collection_id = ? order by settings_no",
                row -> row.number("settings_no") + " " + row.text("reason"),
                collection))
        .containsExactly(
            "1 Last year's figures.", "2 Last year's figures.", "3 Last year's figures.");
    assertThat(
            database.list(
                "select detail::text as detail from audit_entry where action = 'rules-adjusted' and subject_id = ?",
                row -> row.text("detail"),
                collection))
        .hasSize(3)
        .first()
        .asString()
        .contains("C225.mostCases");
  }

  @Test
  void aWarningThatBecomesAnErrorHoldsASubmissionBack() {
    adjust(
            "\"0\"",
            "{\"ruleId\": \"C225\", \"level\": \"ERROR\", \"reason\": \"It was always a slip.\"}")
        .then()
        .statusCode(200);
    as("aire-editor", crowded())
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200);
    as(
            "aire-editor",
            "{\"explanations\": [{\"ruleId\": \"C225\", \"code\": \"CONFIRMED_CORRECT\"}]}")
        .post(returnOf(collection, unit) + "/submissions")
        .then()
        .statusCode(422)
        .body("findings.find { it.ruleId == 'C225' }.severity", equalTo("ERROR"));
  }

  @Test
  void whatCannotBeAdjustedIsNamedAtOnceAndNothingChanges() {
    adjust(
            "\"0\"",
            "{\"ruleId\": \"C999\", \"level\": \"OFF\", \"reason\": \"x\"}",
            "{\"ruleId\": \"C009\", \"level\": \"OFF\", \"reason\": \"x\"}",
            "{\"ruleId\": \"C604\", \"level\": \"ERROR\", \"reason\": \"x\"}",
            "{\"ruleId\": \"C225\", \"parameter\": \"noSuch\", \"value\": 1, \"reason\": \"x\"}",
            "{\"ruleId\": \"C225\", \"parameter\": \"mostCases\", \"reason\": \"x\"}",
            MORE_CASES,
            MORE_CASES)
        .then()
        .statusCode(422)
        .body(
            "findings.pointer",
            contains(
                "/adjustments/0",
                "/adjustments/1",
                "/adjustments/2",
                "/adjustments/3",
                "/adjustments/4",
                "/adjustments/6"));
    as("aire-editor")
        .get(settings())
        .then()
        .statusCode(200)
        .body("settingsNo", equalTo(0))
        .body("adjustments", empty());
  }

  @Test
  void aRuleThatTheSpecificationDoesNotUseIsNotAdjusted() {
    collection = Census.openCollection();
    adjust("\"0\"", MORE_CASES)
        .then()
        .statusCode(422)
        .body("findings[0].message", containsString("2024.1 does not use rule C225"));
  }

  @Test
  void onlyTheCollectionManagerAdjustsAndOnlyWhatIsThere() {
    String body = "{\"reason\": \"x\", \"adjustments\": []}";
    as("quality-analyst", body).header("If-Match", "*").put(settings()).then().statusCode(403);
    as("collection-manager", body).put(settings()).then().statusCode(428);
    as("collection-manager", body)
        .header("If-Match", "\"7\"")
        .put(settings())
        .then()
        .statusCode(412);
    as("collection-manager", body)
        .header("If-Match", "*")
        .put("/census/v1/collections/NO-SUCH/rule-settings")
        .then()
        .statusCode(404);
  }

  @Test
  void aFinalisedCollectionKeepsItsSettings() {
    Census.finalised(collection).then().statusCode(200);
    adjust("\"0\"", MORE_CASES).then().statusCode(409);
  }

  private Response adjust(String tag, String... adjustments) {
    return as(
            "collection-manager",
            "{\"reason\": \"Last year's figures.\", \"adjustments\": ["
                + String.join(", ", adjustments)
                + "]}")
        .header("If-Match", tag)
        .put(settings());
  }

  private Response validated() {
    Response response =
        as("aire-editor", crowded().toValidate(collection, unit)).post("/census/v1/validations");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response;
  }

  private String settings() {
    return "/census/v1/collections/" + collection + "/rule-settings";
  }

  /** 100 open cases for each WTE of those who hold them. */
  private static ReturnJson crowded() {
    ReturnJson body = ReturnJson.full();
    body.at("/caseload/0").put("openCases", 900);
    return body;
  }
}
