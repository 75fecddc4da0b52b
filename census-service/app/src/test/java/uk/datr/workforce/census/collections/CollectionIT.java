package uk.datr.workforce.census.collections;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

@QuarkusTest
class CollectionIT {

  private static final String COLLECTIONS = "/census/v1/collections";

  @BeforeEach
  void theRegisterHasTheExampleOrganisations() {
    Census.registerOrganisations();
  }

  @Test
  void nobodyWithoutATokenPlansOrReads() {
    given().get(COLLECTIONS).then().statusCode(401);
    given().contentType(ContentType.JSON).body("{}").post(COLLECTIONS).then().statusCode(401);
  }

  @Test
  void onlyACollectionManagerPlansAndMoves() {
    as("analyst", "{}").post(COLLECTIONS).then().statusCode(403);
    as("aire-editor", "{\"event\": \"OPEN\"}")
        .post(COLLECTIONS + "/NO-SUCH/transitions")
        .then()
        .statusCode(403);
  }

  @Test
  void anUnknownCollectionIsNotThere() {
    as("aire-reader").get(COLLECTIONS + "/NO-SUCH").then().statusCode(404);
    Census.move("NO-SUCH", "OPEN").then().statusCode(404);
  }

  @Test
  void aPlanThatContradictsItselfIsRefused() {
    as(
            "collection-manager",
            """
            {"collectionId": "TEST-BAD", "year": 2025, "referenceDate": "2026-06-30", "specVersion": "1",
             "opensAt": "2026-09-01T00:00:00Z", "closesAt": "2026-07-01T00:00:00Z"}\
            """)
        .post(COLLECTIONS)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/specVersion", "/referenceDate", "/closesAt"));
    as("collection-manager", "{\"collectionId\": \"x\", \"year\": \"2026\", \"colour\": \"red\"}")
        .post(COLLECTIONS)
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItem("/collectionId"))
        .body("findings.pointer", hasItem("/year"))
        .body("findings.pointer", hasItem("/colour"))
        .body("findings.pointer", hasItem("/opensAt"));
  }

  @Test
  void anIdIsGivenOnceAndARepeatGetsTheSameAnswer() {
    String id = Census.newCollectionId();
    String body = Census.collection(id, 2026, Duration.ofDays(1), Duration.ofDays(2));
    String key = UUID.randomUUID().toString();
    var first = as("collection-manager", body).header("Idempotency-Key", key).post(COLLECTIONS);
    var repeat = as("collection-manager", body).header("Idempotency-Key", key).post(COLLECTIONS);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Location")).endsWith("/census/v1/collections/" + id);
    assertThat(repeat.statusCode()).isEqualTo(201);
    assertThat(repeat.asString()).isEqualTo(first.asString());
    as("collection-manager", body).post(COLLECTIONS).then().statusCode(409);
  }

  @Test
  void theWindowMovesUntilTheCollectionCloses() {
    String id = Census.openCollection();
    String tag = as("collection-manager").get(COLLECTIONS + "/" + id).header("ETag");
    String longer = Census.collection(id, 2026, Duration.ofDays(-1), Duration.ofDays(90));
    as("collection-manager", longer).put(COLLECTIONS + "/" + id).then().statusCode(428);
    as("collection-manager", longer)
        .header("If-Match", "\"99\"")
        .put(COLLECTIONS + "/" + id)
        .then()
        .statusCode(412);
    as("collection-manager", Census.collection(id, 2025, Duration.ofDays(-1), Duration.ofDays(9)))
        .header("If-Match", tag)
        .put(COLLECTIONS + "/" + id)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/year", "/referenceDate"));
    String moved =
        as("collection-manager", longer)
            .header("If-Match", tag)
            .put(COLLECTIONS + "/" + id)
            .then()
            .statusCode(200)
            .body("state", equalTo("OPEN"))
            .extract()
            .header("ETag");
    as("collection-manager")
        .header("If-None-Match", moved)
        .get(COLLECTIONS + "/" + id)
        .then()
        .statusCode(304);
    String closed = Census.move(id, "CLOSE").header("ETag");
    as("collection-manager", longer)
        .header("If-Match", closed)
        .put(COLLECTIONS + "/" + id)
        .then()
        .statusCode(409);
  }

  @Test
  void aCollectionGoesItsWayToThePublicWithTwoPersons() {
    String signed = Census.aireUnit();
    String unsigned = Census.aireUnit();
    String draft = Census.aireUnit();
    String untouched = Census.aireUnit();
    String id = Census.plannedCollection(2026, Duration.ofDays(-1), Duration.ofDays(1));
    as("aire-editor").get(returnOf(id, signed)).then().statusCode(404);
    Census.move(id, "OPEN").then().statusCode(409);
    Census.move(id, "START_FAMILIARISATION").then().statusCode(200);
    Census.move(id, "OPEN").then().body("allowedActions", contains("CLOSE"));
    Census.submitted(id, signed, ReturnJson.provider());
    Census.signOff("aire-signatory", id, signed).then().statusCode(200);
    Census.submitted(id, unsigned, ReturnJson.provider());
    Census.saved(id, draft, ReturnJson.provider());

    Census.move(id, "FINALISE").then().statusCode(409).body("code", equalTo("WRONG_STATE"));
    Census.move(id, "CLOSE").then().statusCode(200).body("state", equalTo("CLOSED"));
    Census.move(id, "START_QA").then().body("allowedActions", contains("FINALISE"));
    Census.move(id, "FINALISE").then().statusCode(200).body("allowedActions", empty());
    Census.move(id, "PUBLISH")
        .then()
        .statusCode(403)
        .body("detail", startsWith("You finalised this collection"));
    Census.move(id, "PUBLISH", "collection-manager-two")
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"));

    assertThat(state(id, signed)).isEqualTo("FINAL []");
    assertThat(state(id, unsigned)).isEqualTo("FINAL [UNSIGNED]");
    assertThat(state(id, draft)).isEqualTo("NOT_RECEIVED []");
    assertThat(state(id, untouched)).isEqualTo("NOT_RECEIVED []");
    as("aire-editor", ReturnJson.provider())
        .header("If-Match", "*")
        .put(returnOf(id, draft))
        .then()
        .statusCode(409)
        .body("code", equalTo("COLLECTION_CLOSED"));
    Census.move(id, "ARCHIVE").then().statusCode(200).body("state", equalTo("ARCHIVED"));
  }

  private static String state(String collectionId, String unitId) {
    var answer = as("aire-reader").get(returnOf(collectionId, unitId));
    return answer.path("state") + " " + answer.<Object>path("marks");
  }
}
