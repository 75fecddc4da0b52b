package uk.datr.workforce.census.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static uk.datr.workforce.census.world.Census.about;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** A return that was handed in is taken back, corrected and handed in again, and every version stays. */
@QuarkusTest
class ResubmissionIT {

  private static final String WHY = "{\"reason\": \"Two vacancies were left out.\"}";

  private String unit = "";
  private String collection = "";

  @BeforeEach
  void aReturnOfAireIsSubmitted() {
    unit = Census.aireUnit();
    collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
  }

  @Test
  void onlyTheEditorOfTheUnitTakesItBack() {
    about("aire-reader", collection, unit, "recalls", WHY).then().statusCode(403);
    about("quality-analyst", collection, unit, "recalls", WHY).then().statusCode(403);
    about("avon-editor", collection, unit, "recalls", WHY).then().statusCode(404);
  }

  @Test
  void aRecalledReturnIsADraftWhoseEarlierVersionCounts() {
    about("aire-editor", collection, unit, "recalls", WHY)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("versionNo", equalTo(2))
        .body("marks", contains("PREVIOUS_VERSION_COUNTS"));
    as("aire-reader")
        .get(returnOf(collection, unit) + "/versions")
        .then()
        .statusCode(200)
        .body("versions.versionNo", contains(2, 1))
        .body("versions.counts", contains(false, true))
        .body("versions[0].resubmissionReason", equalTo("Two vacancies were left out."));
    as("aire-reader")
        .get(returnOf(collection, unit))
        .then()
        .body("content.staffInPost", hasSize(2))
        .body("allowedActions", empty());
  }

  @Test
  void theNextSubmissionSaysEveryFieldThatDiffers() {
    about("aire-editor", collection, unit, "recalls", "{}").then().statusCode(200);
    ReturnJson body = ReturnJson.provider();
    body.at("/vacancies/0").put("vacantPosts", 3).put("vacantWte", 2.5);
    save(body);

    Census.submit("aire-editor", collection, unit)
        .then()
        .statusCode(200)
        .body("state", equalTo("VALIDATED"))
        .body("marks", empty())
        .body("difference.fromVersion", equalTo(1))
        .body("difference.toVersion", equalTo(2))
        .body("difference.count", equalTo(2))
        .body(
            "difference.fields.path",
            contains("/vacancies/DAW01/vacantPosts", "/vacancies/DAW01/vacantWte"));
    as("aire-reader")
        .get(returnOf(collection, unit) + "/versions/2/differences/1")
        .then()
        .statusCode(200)
        .body("fields[0].before", equalTo(1))
        .body("fields[0].after", equalTo(3));
    as("aire-reader")
        .get(returnOf(collection, unit) + "/versions/1")
        .then()
        .statusCode(200)
        .body("vacancies[0].vacantPosts", equalTo(1));
    as("aire-reader").get(returnOf(collection, unit) + "/versions/3").then().statusCode(404);
    as("avon-reader").get(returnOf(collection, unit) + "/versions").then().statusCode(404);
  }

  @Test
  void aSignedReturnIsNotTakenBack() {
    Census.signOff("aire-signatory", collection, unit).then().statusCode(200);

    about("aire-editor", collection, unit, "recalls", "{}")
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
  }

  @Test
  void afterTheWindowNothingIsTakenBack() {
    Census.move(collection, "CLOSE").then().statusCode(200);

    about("aire-editor", collection, unit, "recalls", "{}")
        .then()
        .statusCode(409)
        .body("code", equalTo("COLLECTION_CLOSED"));
  }

  @Test
  void aReturnThatIsAskedAboutIsNotTakenBackButCorrectedUntilTheEndOfQualityAssurance() {
    Census.asked(collection, unit);
    about("aire-editor", collection, unit, "recalls", "{}").then().statusCode(409);
    Census.move(collection, "CLOSE").then().statusCode(200);
    Census.move(collection, "START_QA").then().statusCode(200);

    about("aire-editor", collection, unit, "reopenings", WHY)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("allowedActions", hasItem("SUBMIT"));
    ReturnJson body = ReturnJson.provider();
    body.at("/staffInPost/1").put("headcount", 4);
    save(body);
    Census.submit("aire-editor", collection, unit)
        .then()
        .statusCode(200)
        .body("state", equalTo("VALIDATED"))
        .body("difference", notNullValue())
        .body("allowedActions", not(hasItem("REOPEN_TO_CORRECT")));
  }

  @Test
  void twoWhoTakeItBackAtOnceMakeOneVersion() {
    var answers =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> about("aire-editor", collection, unit, "recalls", "{}").statusCode())
            .sorted()
            .toList();

    assertThat(answers).containsExactly(200, 409, 409, 409);
    as("aire-reader")
        .get(returnOf(collection, unit) + "/versions")
        .then()
        .body("versions", hasSize(2));
  }

  private void save(ReturnJson body) {
    Response present = as("aire-editor").get(returnOf(collection, unit));
    as("aire-editor", body)
        .header("If-Match", present.header("ETag"))
        .put(returnOf(collection, unit))
        .then()
        .statusCode(200);
  }
}
