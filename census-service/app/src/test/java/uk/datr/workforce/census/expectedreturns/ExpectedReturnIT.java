package uk.datr.workforce.census.expectedreturns;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

@QuarkusTest
class ExpectedReturnIT {

  private static final String EXCUSE = "{\"status\": \"NOT_REQUIRED\", \"reason\": \"CLOSED\"}";

  private String unit = "";
  private String collection = "";

  @BeforeEach
  void aUnitOfAireIsAsked() {
    unit = Census.aireUnit();
    collection = Census.openCollection();
  }

  private String expected(String unitId) {
    return "/census/v1/collections/" + collection + "/expected-returns/" + unitId;
  }

  @Test
  void nobodyWithoutATokenReads() {
    given().get(expected(unit)).then().statusCode(401);
  }

  @Test
  void onlyACollectionManagerChanges() {
    as("quality-analyst", EXCUSE).put(expected(unit)).then().statusCode(403);
  }

  @Test
  void aUnitOutOfReachOrUnknownIsNotThere() {
    as("avon-reader").get(expected(unit)).then().statusCode(404);
    as("collection-manager", EXCUSE)
        .header("If-None-Match", "*")
        .put(expected(UUID.randomUUID().toString()))
        .then()
        .statusCode(404);
    as("avon-reader")
        .get("/census/v1/collections/" + collection + "/expected-returns?pageSize=200")
        .then()
        .body("items.unitId", not(hasItem(unit)));
    as("avon-reader").get("/census/v1/collections/NO-SUCH/expected-returns").then().statusCode(404);
  }

  @Test
  void anExcuseNeedsAReason() {
    as("collection-manager", "{\"status\": \"NOT_REQUIRED\"}")
        .header("If-Match", "*")
        .put(expected(unit))
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/reason"));
    as("collection-manager", "{\"status\": \"NOT_REQUIRED\", \"reason\": \"HOLIDAY\"}")
        .header("If-Match", "*")
        .put(expected(unit))
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("C009"));
    as("collection-manager", EXCUSE).put(expected(unit)).then().statusCode(428);
  }

  @Test
  void aUnitIsExcusedAndAskedAgain() {
    Census.saved(collection, unit, ReturnJson.provider());
    String tag = as("collection-manager").get(expected(unit)).header("ETag");
    as("collection-manager", EXCUSE)
        .header("If-Match", tag)
        .put(expected(unit))
        .then()
        .statusCode(200)
        .body("status", equalTo("NOT_REQUIRED"))
        .body("reason", equalTo("CLOSED"));
    as("aire-editor").get(returnOf(collection, unit)).then().body("state", equalTo("WITHDRAWN"));
    as("collection-manager", "{\"status\": \"EXPECTED\"}")
        .header("If-Match", tag)
        .put(expected(unit))
        .then()
        .statusCode(412);
    as("collection-manager", "{\"status\": \"EXPECTED\"}")
        .header("If-Match", "*")
        .put(expected(unit))
        .then()
        .statusCode(200);
    as("aire-editor")
        .get(returnOf(collection, unit))
        .then()
        .body("state", equalTo("NOT_STARTED"))
        .body("allowedActions", contains("SAVE_DRAFT", "DECLARE_NIL"));
  }

  @Test
  void whoHasHandedInIsNotExcused() {
    Census.submitted(collection, unit, ReturnJson.provider());
    as("collection-manager", EXCUSE)
        .header("If-Match", "*")
        .put(expected(unit))
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
  }

  @Test
  void aUnitThatIsNewAfterOpeningIsAddedAndMayAnswerAtOnce() {
    String late = Census.aireUnit();
    as("aire-editor").get(returnOf(collection, late)).then().statusCode(404);
    as("collection-manager", "{\"status\": \"ADDED\"}")
        .header("If-None-Match", "*")
        .put(expected(late))
        .then()
        .statusCode(201)
        .header("Location", expected(late))
        .body("laCode", equalTo(Census.LEEDS_LA));
    Census.submitted(collection, late, ReturnJson.provider());
  }
}
