package uk.datr.workforce.census.returns;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

@QuarkusTest
class SignOffReturnIT {

  private String unit = "";
  private String collection = "";

  @BeforeEach
  void aReturnOfAireIsSubmitted() {
    unit = Census.aireUnit();
    collection = Census.openCollection();
    Census.submitted(collection, unit, ReturnJson.provider());
  }

  @Test
  void nobodyWithoutATokenSigns() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(returnOf(collection, unit) + "/sign-offs")
        .then()
        .statusCode(401);
  }

  @Test
  void aReaderMayNotSign() {
    Census.signOff("aire-reader", collection, unit).then().statusCode(403);
  }

  @Test
  void aMachineIsToldThatAPersonIsNeeded() {
    Census.signOff("aire-system", collection, unit)
        .then()
        .statusCode(403)
        .body("code", equalTo("HUMAN_REQUIRED"));
  }

  @Test
  void whoSubmittedLacksTheJob() {
    Census.signOff("aire-editor", collection, unit)
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void anotherOrganisationsUnitDoesNotExist() {
    Census.signOff("avon-signatory", collection, unit).then().statusCode(404);
  }

  @Test
  void aDraftCannotBeSigned() {
    String another = Census.openCollection();
    Census.saved(another, unit, ReturnJson.provider());
    Census.signOff("aire-signatory", another, unit)
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));
  }

  @Test
  void theDeclarationMustBeTheOneInForce() {
    as(
            "aire-signatory",
            """
            {"declaration": {"version": "0"}, "name": " ", "role": "Director"}\
            """)
        .post(returnOf(collection, unit) + "/sign-offs")
        .then()
        .statusCode(422)
        .body(
            "findings.pointer",
            contains("/declaration/agreesToAreaFigures", "/declaration/version", "/name"));
  }

  @Test
  void aSecondPersonSignsOff() {
    Census.signOff("aire-signatory", collection, unit)
        .then()
        .statusCode(200)
        .body("state", equalTo("SIGNED_OFF"))
        .body("signature.name", equalTo("Sam Example"))
        .body("signature.declaration.agreesToAreaFigures", equalTo(true))
        .body("allowedActions", empty());
    as("aire-reader")
        .get(returnOf(collection, unit))
        .then()
        .body("signature.name", equalTo("Sam Example"))
        .body("signature.declaration.agreesToAreaFigures", equalTo(true));
    Census.signOff("aire-signatory", collection, unit).then().statusCode(409);
  }
}
