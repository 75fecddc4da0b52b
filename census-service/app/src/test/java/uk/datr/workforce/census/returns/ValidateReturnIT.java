package uk.datr.workforce.census.returns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;

@QuarkusTest
class ValidateReturnIT {

  private static final String VALIDATIONS = "/census/v1/validations";

  private String unit = "";
  private String collection = "";

  @BeforeEach
  void aUnitOfAireIsAsked() {
    unit = Census.aireUnit();
    collection = Census.openCollection();
  }

  @Test
  void nobodyWithoutATokenValidates() {
    given()
        .contentType(ContentType.JSON)
        .body(ReturnJson.provider().toValidate(collection, unit))
        .post(VALIDATIONS)
        .then()
        .statusCode(401);
  }

  @Test
  void anAnalystMayNotValidateForOthers() {
    as("analyst", ReturnJson.provider().toValidate(collection, unit))
        .post(VALIDATIONS)
        .then()
        .statusCode(403);
  }

  @Test
  void anotherOrganisationsUnitLooksLikeAnUnknownOne() {
    String unknown =
        as(
                "avon-system",
                ReturnJson.provider().toValidate(collection, UUID.randomUUID().toString()))
            .post(VALIDATIONS)
            .then()
            .statusCode(404)
            .extract()
            .path("detail");
    as("avon-system", ReturnJson.provider().toValidate(collection, unit))
        .post(VALIDATIONS)
        .then()
        .statusCode(404)
        .body("detail", equalTo(unknown));
    as("aire-system", ReturnJson.provider().toValidate("NO-SUCH", unit))
        .post(VALIDATIONS)
        .then()
        .statusCode(404)
        .body("detail", equalTo(unknown));
  }

  @Test
  void aRequestThatNamesNoUnitIsUnclear() {
    as("aire-system", "{\"collectionId\": 7, \"return\": {\"header\": {}}}")
        .post(VALIDATIONS)
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItem("/collectionId"))
        .body("findings.pointer", hasItem("/return/header/reportingUnitId"));
  }

  @Test
  void wrongTypesUnknownFieldsAndBrokenRulesComeTogether() {
    ReturnJson body = ReturnJson.provider();
    body.root().put("extra", true);
    body.at("/header").put("returnType", "LERO").remove("contactEmail");
    body.at("/staffInPost/0").put("headcount", "twelve");
    body.at("/staffInPost/1").put("wte", 30);
    as("aire-system", body.toValidate(collection, unit))
        .post(VALIDATIONS)
        .then()
        .statusCode(200)
        .body("status", equalTo("FAILED"))
        .body("dryRun", equalTo(true))
        .body("counts.errors", equalTo(5))
        .body("counts.read", equalTo(6))
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }.sort()",
            contains(
                "C007 /return/header/returnType",
                "C012 /return/staffInPost/0/headcount",
                "C106 /return/header/contactEmail",
                "C203 /return/staffInPost/1/wte",
                "UNKNOWN_FIELD /return/extra"))
        .body("findings.seq", contains(1, 2, 3, 4, 5))
        .body("findings.find { it.ruleId == 'C203' }.helpRef", equalTo("/census/v1/rules/C203"))
        .body("groupedFindings.occurrences", contains(1, 1, 1, 1, 1))
        .body("allowedActions", contains("SAVE_DRAFT", "DECLARE_NIL"));
  }

  @Test
  void warningsAreToBeExplained() {
    ReturnJson body = ReturnJson.provider();
    body.at("/staffInPost/1").put("wte", 3.2);
    as("aire-system", body.toValidate(collection, unit))
        .post(VALIDATIONS)
        .then()
        .statusCode(200)
        .body("status", equalTo("PASSED_WITH_WARNINGS"))
        .body("findings.ruleId", contains("C204"))
        .body("findings.explanationRequired", contains(true));
  }

  @Test
  void aGoodReturnPassesAndNothingIsStored() {
    as("aire-system", ReturnJson.provider().toValidate(collection, unit))
        .post(VALIDATIONS)
        .then()
        .statusCode(200)
        .body("status", equalTo("PASSED"))
        .body("findings", empty());
    as("aire-system").get(returnOf(collection, unit)).then().body("state", equalTo("NOT_STARTED"));
  }

  @Test
  void aReturnOfTheLargestSizeIsAnsweredCompletely() {
    ReturnJson body = ReturnJson.large();
    assertThat(body.lines()).isGreaterThan(350);
    as("aire-system", body.toValidate(collection, unit))
        .post(VALIDATIONS)
        .then()
        .statusCode(200)
        .body("counts.read", equalTo(body.lines()))
        .body("counts.errors", equalTo(0));
  }
}
