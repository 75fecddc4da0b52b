package uk.datr.workforce.calculator.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class SensitivityIT {

  private static final String SENSITIVITY = API + "/sensitivity";
  private static final String WEEKS = "/demand/OPIATE/meanWeeksInTreatment";
  private static final String MINUTES = "/parameters/interventions/KEYWORK/contactMinutes";
  private static final String CASELOAD =
      "/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM";
  private static final String GROWTH = "/demand/ALCOHOL_ONLY/growthPct";

  @Test
  void theTornadoOfTheWorkedExampleIsMet() {
    JsonPath answer =
        as("leeds-reader", tornado()).post(SENSITIVITY).then().statusCode(200).extract().jsonPath();

    assertThat(answer.getList("bars.id")).containsExactly(WEEKS, MINUTES, CASELOAD, GROWTH);
    assertThat(answer.getDouble("base")).isCloseTo(51.967407, within(1e-6));
    assertBar(answer, 0, 49.153629, 54.781186, 5.627557);
    assertBar(answer, 1, 51.967407, 55.827756, 3.860348);
    assertBar(answer, 2, 54.457706, 51.151082, 3.306624);
    assertBar(answer, 3, 51.456703, 52.478112, 1.021409);
    assertThat(answer.getString("bars[1].bindingAtLow.DRUG_ALCOHOL_WORKER")).isEqualTo("CASELOAD");
    assertThat(answer.getString("bars[1].bindingAtHigh.DRUG_ALCOHOL_WORKER")).isEqualTo("WORKLOAD");
    assertThat(answer.<Object>get("provenance.seed")).isNull();
  }

  @Test
  void indicesSayWhichInputTheVarianceComesFrom() {
    ObjectNode request = tornado().put("type", "SOBOL").put("samples", 1024).put("seed", 7);
    String once = as("analyst", request).post(SENSITIVITY).asString();
    JsonPath answer = JsonPath.from(once);

    assertThat(as("analyst", request).post(SENSITIVITY).asString()).isEqualTo(once);
    assertThat(answer.getString("indices[0].id")).isEqualTo(WEEKS);
    assertThat(answer.getDouble("indices[0].firstOrder")).isBetween(0.4, 0.9);
    assertThat(answer.getInt("provenance.seed")).isEqualTo(7);
  }

  @Test
  void badInputHasItsCodeAndItsPlace() {
    ObjectNode request = tornado().put("type", "SOBOL").put("samples", 1500);
    ((ObjectNode) request.at("/variables")).putObject("/demand/NONE").put("low", 1).put("high", 2);
    request.withObject("/variables/~1demand~1ALCOHOL_ONLY~1growthPct").put("low", 11);
    as("analyst", request)
        .post(SENSITIVITY)
        .then()
        .statusCode(422)
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }",
            hasItems(
                "OUT_OF_RANGE /samples",
                "UNKNOWN_CODE /variables/~1demand~1NONE",
                "OUT_OF_RANGE /variables/~1demand~1ALCOHOL_ONLY~1growthPct"));
    as("analyst", tornado().put("type", "SOBOL").put("samples", 131072))
        .post(SENSITIVITY)
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("TOO_MANY_SAMPLES"));
    as("analyst", tornado().put("type", "BOTH").put("output", "totals.joy"))
        .post(SENSITIVITY)
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItems("/type", "/output"))
        .body("code", equalTo("VALIDATION_FAILED"));
  }

  private static ObjectNode tornado() {
    ObjectNode request = Bodies.parse("{\"type\": \"OAT\"}");
    ObjectNode variables = request.putObject("variables");
    variables.putObject(WEEKS).put("low", 40).put("high", 48);
    variables.putObject(MINUTES).put("low", 35).put("high", 55);
    variables.putObject(CASELOAD).put("low", 35).put("high", 45);
    variables.putObject(GROWTH).put("low", 0).put("high", 10);
    request.set("calculation", Bodies.workedExample());
    return request;
  }

  private static void assertBar(JsonPath answer, int index, double low, double high, double swing) {
    String bar = "bars[" + index + "].";
    assertThat(answer.getDouble(bar + "atLow")).isCloseTo(low, within(1e-4));
    assertThat(answer.getDouble(bar + "atHigh")).isCloseTo(high, within(1e-4));
    assertThat(answer.getDouble(bar + "swing")).isCloseTo(swing, within(1e-4));
  }
}
