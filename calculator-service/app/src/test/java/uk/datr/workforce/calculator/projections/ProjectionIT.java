package uk.datr.workforce.calculator.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class ProjectionIT {

  private static final String PROJECTIONS = API + "/projections";

  @Test
  void theTargetsOfTheSpecificationAreMet() {
    JsonPath answer =
        as("leeds-commissioner", ProjectionExamples.STOCK)
            .post(PROJECTIONS)
            .then()
            .statusCode(200)
            .body("status", equalTo("INDICATIVE"))
            .extract()
            .jsonPath();

    double[] recruits = {8, 8, 8, 5.608069};
    double[] graduates = {0, 0, 1.2, 1.8};
    double[] closing = {26.68, 28.8508, 31.695148, 32.377372};
    for (int year = 0; year < closing.length; year++) {
      String row = "rows[" + year + "].";
      assertThat(answer.getDouble(row + "recruits")).isCloseTo(recruits[year], within(1e-5));
      assertThat(answer.getDouble(row + "graduates")).isCloseTo(graduates[year], within(1e-6));
      assertThat(answer.getDouble(row + "closing")).isCloseTo(closing[year], within(1e-5));
    }
    assertThat(answer.getInt("targetMetYear")).isEqualTo(3);
  }

  @Test
  void aPublishedTurnoverIsConverted() {
    JsonPath answer =
        as(
                "analyst",
                "{\"opening\": 100, \"turnoverRate\": 0.19, \"years\": 3, \"recruits\": [20]}")
            .post(PROJECTIONS)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(answer.getDouble("annualLeaverRate")).isCloseTo(0.173516, within(1e-6));
    assertThat(answer.getList("rows")).hasSize(3);
  }

  @Test
  void eachRoleHasItsStock() {
    as("leeds-reader", ProjectionExamples.ROLES)
        .post(PROJECTIONS)
        .then()
        .statusCode(200)
        .body("roles", hasKey("DRUG_ALCOHOL_WORKER"))
        .body("roles.NURSE.rows.size()", equalTo(3));
  }

  @Test
  void badInputHasItsCodeAndItsPlace() {
    as(
            "analyst",
            "{\"opening\": -1, \"annualLeaverRate\": 0.2, \"turnoverRate\": 0.2, \"years\": 51, \"recruits\": [1, \"NaN\"]}")
        .post(PROJECTIONS)
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItems("/opening", "/years", "/recruits/1"));
    as("analyst", "{\"opening\": 1, \"roles\": {\"WIZARD\": {\"opening\": 1e999}}}")
        .post(PROJECTIONS)
        .then()
        .statusCode(422)
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }",
            hasItems(
                "NOT_ALLOWED /opening",
                "UNKNOWN_CODE /roles/WIZARD",
                "OUT_OF_RANGE /roles/WIZARD/opening"));
    as("analyst", "{\"roles\": {\"NURSE\": null}}")
        .post(PROJECTIONS)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/roles/NURSE"));
    as("analyst", "{\"opening\": NaN}").post(PROJECTIONS).then().statusCode(400);
  }
}
