package uk.datr.workforce.census.returns.practice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** Everybody can practise at any time, nothing of it counts anywhere, and each can take back what is theirs alone. */
@QuarkusTest
class SandboxIT {

  private static final String ADDRESS = "/census/v1/collections/" + Sandbox.ID;

  private final Database database;

  @Inject
  SandboxIT(Database database) {
    this.database = database;
  }

  @Test
  void itIsThereWithTheNewestSpecificationAndAsksEveryUnitOfTheRegister() {
    String unit = Census.aireUnit();

    as("aire-system")
        .get(ADDRESS)
        .then()
        .statusCode(200)
        .body("sandbox", equalTo(true))
        .body("state", equalTo("FAMILIARISATION"))
        .body("specVersion", equalTo("2026.1"))
        .body("allowedActions", empty());
    as("aire-system")
        .get(returnOf(Sandbox.ID, unit))
        .then()
        .statusCode(200)
        .body("state", equalTo("NOT_STARTED"))
        .body("allowedActions", hasItem("SAVE_DRAFT"));
  }

  @Test
  void itNeverBecomesACensusAndItsWindowAndUnitsStay() {
    String unit = Census.aireUnit();

    Census.move(Sandbox.ID, "OPEN").then().statusCode(409).body("code", equalTo("WRONG_STATE"));
    Response present = as("collection-manager").get(ADDRESS);
    as(
            "collection-manager",
            """
            {"collectionId": "SANDBOX", "year": 2026, "referenceDate": "2026-06-30", "specVersion": "2026.1",
             "opensAt": "2026-07-10T08:00:00Z", "closesAt": "2026-09-01T16:00:00Z"}\
            """)
        .header("If-Match", present.header("ETag"))
        .put(ADDRESS)
        .then()
        .statusCode(409);
    as("collection-manager", "{\"status\": \"NOT_REQUIRED\", \"reason\": \"CLOSED\"}")
        .header("If-Match", "*")
        .put(ADDRESS + "/expected-returns/" + unit)
        .then()
        .statusCode(409);
  }

  @Test
  void aReturnThatWasPractisedToItsEndCountsNowhere() {
    String unit = Census.aireUnit();
    ReturnJson body = practice();
    body.at("/header").put("contactEmail", "practice-" + unit + "@aire.example");
    Census.submitted(Sandbox.ID, unit, body);
    Census.asked(Sandbox.ID, unit);
    Census.about("quality-analyst", Sandbox.ID, unit, "reviews", "{\"decision\": \"ACCEPT\"}")
        .then()
        .statusCode(200);
    Census.signOff("aire-signatory", Sandbox.ID, unit)
        .then()
        .statusCode(200)
        .body("state", equalTo("SIGNED_OFF"));
    String collection = Census.openCollection();

    Response rates = as("analyst").get(ADDRESS + "/response-rates");
    assertThat(rates.<Integer>path("total.responded")).isZero();
    assertThat(rates.<Integer>path("total.notStarted"))
        .isEqualTo(rates.<Integer>path("total.expected"));
    assertThat(as("analyst").get(ADDRESS + "/extracts/HEADER?versions=ALL").asString().lines())
        .hasSize(1);
    as("aire-reader")
        .get(returnOf(Sandbox.ID, unit) + "/versions")
        .then()
        .body("versions[0].counts", equalTo(false));
    as("collection-manager", "{}")
        .post("/census/v1/collections/" + collection + "/reminders")
        .then()
        .statusCode(201)
        .body("unitsWithoutContact.unitId", hasItem(unit));
    assertThat(events("envelope like '%\"" + Sandbox.ID + "%'")).as("events").isZero();
    assertThat(events("key = '" + returnId(unit) + "'")).as("events of the return").isZero();
  }

  @Test
  void aCommissionersPracticeSaysNothingAboutAnArea() {
    String unit = Census.unit(Census.LEEDS, "COMMISSIONER", Census.LEEDS_LA);
    ReturnJson body = commissioner();
    as("leeds-system", body)
        .header("If-None-Match", "*")
        .put(returnOf(Sandbox.ID, unit))
        .then()
        .statusCode(200);
    Census.submit("leeds-system", Sandbox.ID, unit).then().statusCode(200);

    as("leeds-commissioner")
        .get(ADDRESS + "/coverage?pageSize=200")
        .then()
        .statusCode(200)
        .body("items.commissionerUnitId", not(hasItem(unit)));
  }

  @Test
  void aClientTakesBackWhatItAloneHasStoredAndNothingElse() {
    String own = Census.aireUnit();
    String shared = Census.aireUnit();
    String theirs = Census.aireUnit();
    stored("aire-system", own);
    Census.submit("aire-system", Sandbox.ID, own).then().statusCode(200);
    Census.signOff("aire-signatory", Sandbox.ID, own).then().statusCode(200);
    stored("aire-system", shared);
    Census.submit("aire-system", Sandbox.ID, shared).then().statusCode(200);
    Census.about("aire-editor", Sandbox.ID, shared, "recalls", "{}").then().statusCode(200);
    stored("aire-editor", theirs);
    String before = returnId(own);

    reset("aire-system")
        .then()
        .statusCode(200)
        .body("reset", hasItem(own))
        .body("reset", not(hasItems(shared)))
        .body("reset", not(hasItems(theirs)))
        .body("kept", hasItem(shared))
        .body("kept", not(hasItems(theirs)));

    assertThat(states(own, shared, theirs)).containsExactly("NOT_STARTED", "DRAFT", "DRAFT");
    assertThat(returnId(own)).isNotEqualTo(before);
    assertThat(
            database.list(
                "select actor_kind, organisation_code from audit_entry where action = 'return-practice-reset' and subject_id = ?",
                row -> row.text("actor_kind") + " " + row.text("organisation_code"),
                before))
        .containsExactly("MACHINE " + Census.AIRE);
    reset("aire-system").then().statusCode(200).body("reset", empty());
    stored("aire-system", own);
  }

  @Test
  void practiceIsNotTakenBackByAnotherOrganisation() {
    String unit = Census.aireUnit();
    stored("aire-system", unit);

    reset("leeds-system").then().statusCode(200).body("reset", not(hasItem(unit)));

    assertThat(states(unit)).containsExactly("DRAFT");
  }

  @Test
  void nothingIsTakenBackOfACensusThatHasOpened() {
    String collection = Census.openCollection();

    as("aire-editor")
        .post("/census/v1/collections/" + collection + "/practice-resets")
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
    as("aire-editor")
        .post("/census/v1/collections/NOT-THERE/practice-resets")
        .then()
        .statusCode(404);
    given().post(ADDRESS + "/practice-resets").then().statusCode(401);
  }

  private static Response reset(String name) {
    return as(name).post(ADDRESS + "/practice-resets");
  }

  private static void stored(String name, String unit) {
    as(name, practice())
        .header("If-None-Match", "*")
        .put(returnOf(Sandbox.ID, unit))
        .then()
        .statusCode(200);
  }

  private static List<String> states(String... units) {
    return List.of(units).stream()
        .map(unit -> as("aire-reader").get(returnOf(Sandbox.ID, unit)).<String>path("state"))
        .toList();
  }

  /** A return of the newest specification that draws no warning, of the sections that the first release has. */
  private static ReturnJson practice() {
    ReturnJson body = ReturnJson.provider();
    body.at("/header").put("specVersion", "2026.1");
    body.at("/staffInPost/1").put("role", "MGA01");
    body.at("/flows/1").put("role", "MGA01");
    List.of("F", "G", "H", "K", "M").forEach(body.at("/header").putArray("notHeld")::add);
    return body;
  }

  private static ReturnJson commissioner() {
    ReturnJson body = ReturnJson.provider();
    body.at("/header")
        .put("specVersion", "2026.1")
        .put("returnType", "COMMISSIONER")
        .put("sector", "LA");
    body.at("/header").remove(List.of("serviceAgeRange", "settings"));
    List.of("F", "G", "H", "M").forEach(body.at("/header").putArray("notHeld")::add);
    body.root()
        .putArray("coverage")
        .addObject()
        .put("providerName", "Example Recovery Service")
        .put("serviceType", "COMMUNITY")
        .put("returnExpected", true);
    body.root().remove("unpaidStaff");
    List.of("/staffInPost/0", "/staffInPost/1", "/vacancies/0", "/flows/0", "/flows/1")
        .forEach(line -> body.at(line).put("role", line.endsWith("0") ? "COM01" : "COM02"));
    return body;
  }

  private String returnId(String unit) {
    return database
        .first(
            "select return_id::text as id from census_return where collection_id = ? and unit_id = ?::uuid",
            row -> row.text("id"),
            Sandbox.ID,
            unit)
        .orElseThrow();
  }

  private int events(String condition) {
    return database
        .first(
            "select count(*)::int as events from outbox_event where " + condition,
            row -> row.number("events"))
        .orElseThrow();
  }
}
