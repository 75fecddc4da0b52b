package uk.datr.workforce.reporting.indicators;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

/** GET /reporting/v1/indicators and one of them. */
@QuarkusTest
@WithTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class IndicatorIT {

  @Test
  void withoutATokenItAnswers401() {
    given().get("/reporting/v1/indicators").then().statusCode(401);
    given().get("/reporting/v1/indicators/vacancy_rate").then().statusCode(401);
  }

  @Test
  void anAuditorReadsAuditLogsAndNothingElse() {
    given()
        .auth()
        .oauth2(Tokens.person("auditor"))
        .get("/reporting/v1/indicators")
        .then()
        .statusCode(403);
  }

  @Test
  void bothIndicatorsAreListed() {
    read("/reporting/v1/indicators")
        .statusCode(200)
        .body("items.id", contains("vacancy_rate", "turnover_rate"));
  }

  @Test
  void aDefinitionSaysFormulaUnitAndPolarity() {
    String tag =
        read("/reporting/v1/indicators/turnover_rate")
            .statusCode(200)
            .body(
                "formula",
                equalTo("leavers in twelve months ÷ mean of headcount at start and at end"))
            .body("unit", equalTo("PROPORTION"))
            .body("polarity", equalTo("LOW_IS_GOOD"))
            .body("decimals", equalTo(4))
            .body("source", equalTo("census.md I3"))
            .extract()
            .header("ETag");
    given()
        .auth()
        .oauth2(Tokens.person("analyst"))
        .header("If-None-Match", tag)
        .get("/reporting/v1/indicators/turnover_rate")
        .then()
        .statusCode(304);
  }

  @Test
  void anUnknownIndicatorAnswers404() {
    read("/reporting/v1/indicators/happiness")
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_FOUND"));
  }

  private static ValidatableResponse read(String path) {
    return given().auth().oauth2(Tokens.person("analyst")).get(path).then();
  }
}
