package uk.datr.workforce.census.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.rules.RuleCatalogue;
import uk.datr.workforce.census.world.Census;

@QuarkusTest
class RuleIT {

  @BeforeEach
  void theRegisterHasTheExampleOrganisations() {
    Census.registerOrganisations();
  }

  @Test
  void nobodyWithoutATokenReadsRules() {
    given().get("/census/v1/rules").then().statusCode(401);
  }

  @Test
  void anAuditorHasNoUseForThem() {
    as("auditor").get("/census/v1/rules").then().statusCode(403);
  }

  @Test
  void anUnknownRuleIsNotThere() {
    as("aire-editor").get("/census/v1/rules/C999").then().statusCode(404);
  }

  @Test
  void everyRuleOfTheCatalogueIsShown() {
    as("aire-editor")
        .get("/census/v1/rules?pageSize=200")
        .then()
        .statusCode(200)
        .body("totalItems", equalTo(RuleCatalogue.all().size()))
        .body("items.id", hasItems("C004", "C005", "C008", "C015", "C101", "C214"));
    String tag = as("aire-editor").get("/census/v1/rules/C203").header("ETag");
    as("aire-editor")
        .get("/census/v1/rules/C203")
        .then()
        .body("level", equalTo("ERROR"))
        .body("help", notNullValue());
    as("aire-editor")
        .header("If-None-Match", tag)
        .get("/census/v1/rules/C203")
        .then()
        .statusCode(304);
  }

  @Test
  void whoWantsAnotherVersionIsRefusedWithAProblem() {
    as("aire-editor")
        .header("If-Match", "\"another\"")
        .get("/census/v1/rules/C203")
        .then()
        .statusCode(412)
        .contentType("application/problem+json")
        .body("code", equalTo("PRECONDITION_FAILED"));
  }
}
