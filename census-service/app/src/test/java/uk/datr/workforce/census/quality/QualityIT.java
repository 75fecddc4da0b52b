package uk.datr.workforce.census.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** Rules over all returns of a collection: tried with another threshold, and comparing returns with each other. */
@QuarkusTest
class QualityIT {

  private static final String EXPLAINED =
      "{\"explanations\": [{\"ruleId\": \"C225\", \"code\": \"CONFIRMED_CORRECT\"}]}";

  @Test
  void aTrialSaysHowManyReturnsAThresholdWouldHitAndStoresNothing() {
    String first = Census.aireUnit();
    String second = Census.aireUnit();
    String third = Census.aireUnit();
    String draft = Census.aireUnit();
    String collection = Census.openCollectionOfAllSections();
    handIn(collection, first, 900);
    handIn(collection, second, 405);
    handIn(collection, third, 360);
    Census.saved(collection, draft, cases(800));

    trial(collection, collection, "mostCases", 42)
        .body("returns", equalTo(3))
        .body("hitNow", equalTo(1))
        .body("hitThen", equalTo(2))
        .body("newlyHit", equalTo(1))
        .body("findingsThen", equalTo(2))
        .body("settingsNo", equalTo(0));
    trial(Census.openCollectionOfAllSections(2027), collection, "mostCases", 200)
        .body("returnsOf", equalTo(collection))
        .body("hitNow", equalTo(1))
        .body("hitThen", equalTo(0));
    as("aire-editor")
        .get("/census/v1/collections/" + collection + "/rule-settings")
        .then()
        .body("settingsNo", equalTo(0));
  }

  @Test
  void aTrialOfWhatCannotBeSetIsRefused() {
    String collection = Census.openCollectionOfAllSections();
    as(
            "quality-analyst",
            """
            {"adjustment": {"ruleId": "C009", "level": "OFF", "reason": "x"}}\
            """)
        .post("/census/v1/collections/" + collection + "/rule-trials")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/adjustment"));
    as(
            "quality-analyst",
            """
            {"adjustment": {"ruleId": "C225", "level": "OFF", "reason": "x"}, "returnsOf": "NO-SUCH"}\
            """)
        .post("/census/v1/collections/" + collection + "/rule-trials")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/returnsOf"));
  }

  @Test
  void returnsOfACollectionAreComparedWithEachOther() {
    String first = Census.aireUnit();
    String second = Census.aireUnit();
    String unlisted = Census.aireUnit();
    String team = Census.unit(Census.LEEDS, "COMMISSIONER", Census.LEEDS_LA);
    String collection = Census.openCollectionOfAllSections();
    for (String unit : List.of(first, second)) {
      ReturnJson body = ReturnJson.full();
      body.at("/header").put("ndtmsAgencyCode", "LX77");
      Census.submitted(collection, unit, body);
    }
    Census.submitted(collection, unlisted, ReturnJson.full());
    ReturnJson coverage = ReturnJson.fullCommissioner();
    coverage.root().remove("coverage");
    for (String listed : List.of(first, second)) {
      coverage
          .root()
          .withArray("coverage")
          .addObject()
          .put("providerReportingUnitId", listed)
          .put("serviceType", "COMMUNITY")
          .put("returnExpected", true);
    }
    as("leeds-system", coverage)
        .header("If-None-Match", "*")
        .put(returnOf(collection, team))
        .then()
        .statusCode(200);
    Census.submit("leeds-system", collection, team).then().statusCode(200);

    String compared = Census.compared(collection);

    String comparisons = "/census/v1/collections/" + collection + "/comparisons";
    as("quality-analyst")
        .get(comparisons)
        .then()
        .statusCode(200)
        .body("items.comparisonId", contains(compared))
        .body("items[0].returns", equalTo(4))
        .body("items[0].rules.ruleId", hasItems("C601", "C603"))
        .body("items[0].rules.find { it.ruleId == 'C603' }.findings", equalTo(1));
    as("quality-analyst")
        .get(comparisons + "/" + compared + "/findings?ruleId=C603")
        .then()
        .statusCode(200)
        .body("items.unitId", contains(unlisted))
        .body("items.organisationCode", contains(Census.AIRE));
    as("quality-analyst")
        .get(comparisons + "/" + compared + "/findings?ruleId=C601")
        .then()
        .body("items.ruleId", everyItem(equalTo("C601")));
    as("aire-editor").get(comparisons).then().statusCode(403);
    assertThat(
            as("quality-analyst")
                .get("/census/v1/collections/NO-SUCH/comparisons/" + compared + "/findings")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void staffingOfAreasIsComparedWithThePeopleInTreatmentWhoWereGivenLast() {
    String unit = Census.aireUnit();
    String elsewhere = Census.aireUnit();
    String team = Census.unit(Census.LEEDS, "COMMISSIONER", Census.LEEDS_LA);
    String collection = Census.openCollectionOfAllSections();
    as(
            "collection-manager",
            """
            {"reason": "Two authorities are enough here.", "adjustments": [
              {"ruleId": "C606", "parameter": "leastAreas", "value": 2, "reason": "A small world."}]}\
            """)
        .header("If-Match", "\"0\"")
        .put("/census/v1/collections/" + collection + "/rule-settings")
        .then()
        .statusCode(200);
    Census.submitted(collection, unit, ReturnJson.full());
    ReturnJson ofBradford = ReturnJson.full();
    ofBradford.at("/header").putArray("laCodes").add("E08000032");
    Census.submitted(collection, elsewhere, ofBradford);
    as("leeds-system", ReturnJson.fullCommissioner())
        .header("If-None-Match", "*")
        .put(returnOf(collection, team))
        .then()
        .statusCode(200);
    Census.submit("leeds-system", collection, team).then().statusCode(200);

    assertThat(areasNamed(collection, "{}")).isEmpty();
    assertThat(areasNamed(collection, inTreatment(line("E08000035", 2000), line("E08000032", 900))))
        .containsExactly(team);
    assertThat(areasNamed(collection, "{}")).containsExactly(team);
    as("quality-analyst")
        .get("/census/v1/collections/" + collection + "/comparisons")
        .then()
        .body("items[0].inTreatmentSource", equalTo("NDTMS, made up"))
        .body("items[2]", not(hasKey("inTreatmentSource")));
  }

  @Test
  void peopleInTreatmentAreCountedOnceForEachAuthorityThatThereIs() {
    String collection = Census.openCollectionOfAllSections();

    as(
            "quality-analyst",
            inTreatment(line("E08000035", 2000), line("W06000015", 10), line("E08000035", 1)))
        .post("/census/v1/collections/" + collection + "/comparisons")
        .then()
        .statusCode(422)
        .body(
            "findings.pointer",
            contains("/inTreatment/authorities/1/laCode", "/inTreatment/authorities/2/laCode"));
    as("quality-analyst", inTreatment(line("E08000035", 0)))
        .post("/census/v1/collections/" + collection + "/comparisons")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/inTreatment/authorities/0/people"));
  }

  private static String line(String laCode, int people) {
    return "{\"laCode\": \"%s\", \"people\": %d}".formatted(laCode, people);
  }

  private static String inTreatment(String... lines) {
    return "{\"inTreatment\": {\"source\": \"NDTMS, made up\", \"date\": \"2026-12-03\", \"authorities\": ["
        + String.join(", ", lines)
        + "]}}";
  }

  /** Compares and gives the units that C606 names. */
  private static List<String> areasNamed(String collection, String request) {
    String comparison =
        as("quality-analyst", request)
            .post("/census/v1/collections/" + collection + "/comparisons")
            .then()
            .statusCode(201)
            .extract()
            .path("comparisonId");
    return as("quality-analyst")
        .get(
            "/census/v1/collections/"
                + collection
                + "/comparisons/"
                + comparison
                + "/findings?ruleId=C606")
        .path("items.unitId");
  }

  @Test
  void whatIsHandedInForPracticeIsNeitherTriedNorCompared() {
    String unit = Census.aireUnit();
    String collection =
        Census.plannedCollectionOfAllSections(2026, Duration.ofDays(1), Duration.ofDays(30));
    Census.move(collection, "START_FAMILIARISATION");
    handIn(collection, unit, 900);

    trial(collection, collection, "mostCases", 42)
        .body("returns", equalTo(0))
        .body("hitThen", equalTo(0));
    String compared = Census.compared(collection);
    as("quality-analyst")
        .get("/census/v1/collections/" + collection + "/comparisons")
        .then()
        .body("items.comparisonId", contains(compared))
        .body("items[0].returns", equalTo(0));
  }

  private static ValidatableResponse trial(
      String collection, String returnsOf, String parameter, int value) {
    return as(
            "quality-analyst",
            """
            {"adjustment": {"ruleId": "C225", "parameter": "%s", "value": %d, "reason": "Is it too strict?"},
             "returnsOf": "%s"}\
            """
                .formatted(parameter, value, returnsOf))
        .post("/census/v1/collections/" + collection + "/rule-trials")
        .then()
        .statusCode(200);
  }

  private static void handIn(String collection, String unit, int openCases) {
    Census.saved(collection, unit, cases(openCases));
    as("aire-editor", openCases > 540 ? EXPLAINED : "{\"explanations\": []}")
        .post(returnOf(collection, unit) + "/submissions")
        .then()
        .statusCode(200);
  }

  private static ReturnJson cases(int open) {
    ReturnJson body = ReturnJson.full();
    body.at("/caseload/0").put("openCases", open);
    return body;
  }
}
