package uk.datr.workforce.census.returns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

@QuarkusTest
class SaveReturnIT {

  private String unit = "";
  private String collection = "";

  @BeforeEach
  void aUnitOfAireIsAsked() {
    unit = Census.aireUnit();
    collection = Census.openCollection();
  }

  @Test
  void nobodyWithoutATokenSaves() {
    given()
        .contentType(ContentType.JSON)
        .body(ReturnJson.provider().toString())
        .put(returnOf(collection, unit))
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void aReaderMayNotSave() {
    as("aire-reader", ReturnJson.provider())
        .put(returnOf(collection, unit))
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void anotherOrganisationsUnitDoesNotExist() {
    String unknown =
        as("avon-editor", ReturnJson.provider())
            .header("If-None-Match", "*")
            .put(returnOf(collection, UUID.randomUUID().toString()))
            .then()
            .statusCode(404)
            .extract()
            .path("detail");
    as("avon-editor", ReturnJson.provider())
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(404)
        .body("detail", equalTo(unknown));
  }

  @Test
  void anUpdateHasToSayWhatItIsBasedOn() {
    as("aire-editor", ReturnJson.provider())
        .put(returnOf(collection, unit))
        .then()
        .statusCode(428)
        .body("code", equalTo("PRECONDITION_REQUIRED"));
  }

  @Test
  void everyFaultOfStructureIsNamedAtOnceAndNothingIsStored() {
    ReturnJson body = ReturnJson.provider();
    body.at("/header").put("sector", "XYZ").put("surprise", 1);
    body.at("/staffInPost/0").put("wte", "many");
    body.at("/staffInPost/1").put("headcount", 2.5);
    body.at("/vacancies/0").put("vacantWte", 1.234);
    as("aire-editor", body)
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }.sort()",
            contains(
                "C009 /header/sector",
                "C012 /staffInPost/0/wte",
                "C012 /staffInPost/1/headcount",
                "C012 /vacancies/0/vacantWte",
                "UNKNOWN_FIELD /header/surprise"));
    as("aire-editor")
        .get(returnOf(collection, unit))
        .then()
        .statusCode(200)
        .body("state", equalTo("NOT_STARTED"))
        .body("content", nullValue());
  }

  @Test
  void aHeaderThatNamesAnotherUnitIsRefused() {
    ReturnJson body = ReturnJson.provider();
    body.at("/header").put("reportingUnitId", UUID.randomUUID().toString());
    as("aire-editor", body)
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("C005"));
  }

  @Test
  void anUnfinishedDraftIsKeptAndSaysWhatIsLeftToDo() {
    as("aire-editor", "{\"header\": {\"returnType\": \"PROVIDER\"}, \"staffInPost\": []}")
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("versionNo", equalTo(1))
        .body("allowedActions", contains("SAVE_DRAFT", "SUBMIT", "DECLARE_NIL"))
        .body("findings.ruleId", hasItem("C106"))
        .body("findings.ruleId", hasItem("C101"));
  }

  @Test
  void theDraftIsReadAsItWasSavedInCanonicalOrder() {
    Census.saved(collection, unit, ReturnJson.provider());
    var read = as("aire-reader").get(returnOf(collection, unit));
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.<List<String>>path("content.staffInPost.role"))
        .containsExactly("DAW01", "NUR02");
    assertThat(read.<List<String>>path("findings.ruleId")).isEmpty();
    assertThat(read.<List<String>>path("allowedActions")).isEmpty();
    as("aire-reader")
        .header("If-None-Match", read.header("ETag"))
        .get(returnOf(collection, unit))
        .then()
        .statusCode(304);
  }

  @Test
  void theSecondOfTwoEditorsIsToldThatTheFirstWasFaster() {
    as("aire-editor", ReturnJson.provider())
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200);
    String tag = as("aire-editor").get(returnOf(collection, unit)).header("ETag");
    ReturnJson changed = ReturnJson.provider();
    changed.at("/staffInPost/0").put("headcount", 13);
    as("two-hats", changed)
        .header("If-Match", tag)
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200);
    as("aire-editor", ReturnJson.provider())
        .header("If-Match", tag)
        .put(returnOf(collection, unit))
        .then()
        .statusCode(412)
        .body("code", equalTo("PRECONDITION_FAILED"))
        .body("detail", equalTo("Someone changed this return since you opened it."));
    as("aire-editor", ReturnJson.provider())
        .header("If-None-Match", "*")
        .put(returnOf(collection, unit))
        .then()
        .statusCode(412);
    as("aire-editor")
        .get(returnOf(collection, unit))
        .then()
        .body("content.staffInPost[0].headcount", equalTo(13))
        .body("versionNo", equalTo(1));
  }

  @Test
  void theFirstDraftMayAlsoNameTheTagOfTheReturnThatWasStarted() {
    String tag = as("aire-editor").get(returnOf(collection, unit)).header("ETag");
    as("aire-editor", ReturnJson.provider())
        .header("If-Match", tag)
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200);
  }

  @Test
  void theClockClosesTheCollectionBeforeAnybodyDoes() {
    String past = Census.plannedCollection(2026, Duration.ofDays(-30), Duration.ofMinutes(-1));
    Census.move(past, "START_FAMILIARISATION");
    Census.move(past, "OPEN").then().statusCode(200);
    as("aire-editor", ReturnJson.provider())
        .header("If-None-Match", "*")
        .put(returnOf(past, unit))
        .then()
        .statusCode(409)
        .body("code", equalTo("COLLECTION_CLOSED"))
        .body("detail", startsWith("The collection closed on "));
    as("aire-editor")
        .get(returnOf(past, unit))
        .then()
        .body("allowedActions", not(hasItem("SAVE_DRAFT")));
  }

  @Test
  void beforeTheWindowNobodySaves() {
    String early = Census.plannedCollection(2026, Duration.ofDays(1), Duration.ofDays(30));
    Census.move(early, "START_FAMILIARISATION");
    Census.move(early, "OPEN").then().statusCode(200);
    as("aire-editor", ReturnJson.provider())
        .header("If-None-Match", "*")
        .put(returnOf(early, unit))
        .then()
        .statusCode(409)
        .body("code", equalTo("COLLECTION_CLOSED"))
        .body("detail", startsWith("The collection opens on "));
  }

  @Test
  void aSubmittedReturnIsNoDraftAnyMore() {
    Census.submitted(collection, unit, ReturnJson.provider());
    String tag = as("aire-editor").get(returnOf(collection, unit)).header("ETag");
    as("aire-editor", ReturnJson.provider())
        .header("If-Match", tag)
        .put(returnOf(collection, unit))
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
  }
}
