package uk.datr.workforce.census.returns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

/** Who reads what a return says, and who only how far it has come. */
@QuarkusTest
class ReadReturnIT {

  private String unit = "";
  private String collection = "";

  @BeforeEach
  void aReturnOfAireIsSubmitted() {
    unit = Census.aireUnit();
    collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
  }

  @Test
  void nobodyWithoutATokenReads() {
    given().get(returnOf(collection, unit)).then().statusCode(401);
    given().get("/census/v1/collections/" + collection + "/returns").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leeds-commissioner",
        "region-lead-north-east-and-yorkshire",
        "collection-manager"
      })
  void whoFollowsStatesDoesNotReadContent(String name) {
    as(name).get(returnOf(collection, unit)).then().statusCode(403);
    as(name)
        .get("/census/v1/collections/" + collection + "/returns?state=VALIDATED&pageSize=200")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .header("Link", notNullValue())
        .body("items.find { it.unitId == '" + unit + "' }.state", equalTo("VALIDATED"))
        .body("items.find { it.unitId == '" + unit + "' }", not(hasKey("content")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"aire-reader", "aire-editor", "aire-signatory", "quality-analyst", "analyst"})
  void theOwnOrganisationAndAnalystsRead(String name) {
    as(name)
        .get(returnOf(collection, unit))
        .then()
        .statusCode(200)
        .header("Cache-Control", hasTheCallerAlone())
        .body("content.staffInPost.size()", equalTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"avon-reader", "leeds-editor"})
  void othersDoNotEvenHearThatItExists(String name) {
    as(name).get(returnOf(collection, unit)).then().statusCode(404);
    as(name).get(returnOf(collection, UUID.randomUUID().toString())).then().statusCode(404);
    as(name)
        .get("/census/v1/collections/" + collection + "/returns")
        .then()
        .body("items.unitId", not(hasItem(unit)));
  }

  @Test
  void aCommissionerFollowsTheUnitsInTheAuthorityAlone() {
    String avon = Census.unit(Census.AVON, "PROVIDER", Census.BRISTOL_LA);
    String both = Census.openCollection();
    JsonPath seen =
        as("leeds-commissioner")
            .get("/census/v1/collections/" + both + "/returns?pageSize=200")
            .jsonPath();
    assertThat(seen.getList("items.unitId", String.class)).contains(unit).doesNotContain(avon);
    as("leeds-commissioner")
        .get("/census/v1/collections/" + both + "/returns?pageSize=200")
        .then()
        .body("items.laCode", everyItem(equalTo(Census.LEEDS_LA)))
        .body("items.collect { it.allowedActions }.flatten()", empty());
  }

  @Test
  void whoHoldsJobsAtTwoOrganisationsReadsBoth() {
    String avon = Census.unit(Census.AVON, "PROVIDER", Census.BRISTOL_LA);
    String both = Census.openCollection();
    as("two-hats")
        .get("/census/v1/collections/" + both + "/returns?pageSize=200")
        .then()
        .body("items.unitId", hasItem(unit))
        .body("items.unitId", hasItem(avon));
  }

  @Test
  void statesCanBeChosenAndPagesAreLinked() {
    Census.aireUnit();
    String several = Census.openCollection();
    as("aire-reader")
        .get("/census/v1/collections/" + several + "/returns?state=VALIDATED")
        .then()
        .body("items", empty())
        .body("totalItems", equalTo(0));
    as("aire-reader")
        .get("/census/v1/collections/" + several + "/returns?pageSize=1&page=2")
        .then()
        .body("items.size()", equalTo(1))
        .header("Link", containsString("rel=\"prev\""));
    as("aire-reader").get("/census/v1/collections/NO-SUCH/returns").then().statusCode(404);
  }

  private static Matcher<String> hasTheCallerAlone() {
    return containsString("private");
  }
}
