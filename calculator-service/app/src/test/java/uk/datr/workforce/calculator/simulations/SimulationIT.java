package uk.datr.workforce.calculator.simulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.calculator.world.Prepared;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class SimulationIT {

  private static final String SIMULATIONS = API + "/simulations";
  private static final String WEEKS = "/demand/OPIATE/meanWeeksInTreatment";

  @Test
  void uncertainInputsMakeAFigureUncertain() {
    JsonPath answer =
        as("leeds-commissioner", simulation("TRIANGULAR", 40, 44.0, 48))
            .post(SIMULATIONS)
            .then()
            .statusCode(200)
            .body("status", equalTo("INDICATIVE"))
            .body("samples", equalTo(2000))
            .body("seed", equalTo(42))
            .body("probabilityShort.DRUG_ALCOHOL_WORKER", equalTo(1.0f))
            .body("notes.code", contains("INDEPENDENCE_ASSUMED"))
            .body("provenance.seed", equalTo(42))
            .body("provenance.inputHash", notNullValue())
            .extract()
            .jsonPath();

    double p10 = answer.getDouble("outputs.'totals.requiredWte'.p10");
    double p90 = answer.getDouble("outputs.'totals.requiredWte'.p90");
    assertThat(answer.getDouble("outputs.'totals.requiredWte'.mean"))
        .isCloseTo(51.967407, within(0.2));
    assertThat(p10).isGreaterThan(49.153629).isLessThan(p90);
    assertThat(p90).isLessThan(54.781186);
  }

  @Test
  void theSameRequestHasTheSameAnswerToTheLastBit() {
    ObjectNode request = simulation("PERT", 40, 44.0, 48);
    String once = as("analyst", request).post(SIMULATIONS).asString();

    assertThat(as("leeds-reader", request).post(SIMULATIONS).asString()).isEqualTo(once);
    assertThat(as("analyst", request.put("seed", 43)).post(SIMULATIONS).asString())
        .isNotEqualTo(once);
  }

  @Test
  void fixedInputsGiveTheCalculationItself() {
    ObjectNode request = simulation("FIXED", 0, null, 0);
    request.putObject("variables").putObject(WEEKS).put("type", "FIXED").put("value", 44);
    JsonPath answer =
        as("analyst", request).post(SIMULATIONS).then().statusCode(200).extract().jsonPath();

    assertThat(answer.getDouble("outputs.'totals.requiredWte'.sd")).isZero();
    assertThat(answer.getDouble("outputs.'totals.requiredWte'.mean"))
        .isCloseTo(51.967407, within(1e-6));
  }

  @Test
  void seedsOfSixtyFourBitsAreKept() {
    ObjectNode request = simulation("UNIFORM", 40, null, 48).put("seed", Long.MIN_VALUE + 1);
    as("analyst", request)
        .post(SIMULATIONS)
        .then()
        .statusCode(200)
        .body("seed", equalTo(Long.MIN_VALUE + 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"samples": 1000000}                                                          | TOO_MANY_SAMPLES /samples
          {"samples": 999}                                                              | OUT_OF_RANGE /samples
          {"samples": 1000.5}                                                           | WRONG_TYPE /samples
          {"samples": "NaN"}                                                            | WRONG_TYPE /samples
          {"samples": 1e999}                                                            | OUT_OF_RANGE /samples
          {"seed": 9223372036854775808}                                                 | OUT_OF_RANGE /seed
          {"outputs": ["roles.WIZARD.requiredWte"]}                                     | UNKNOWN_CODE /outputs/0
          {"variables": {}}                                                             | MISSING_REQUIRED /variables
          {"variables": {"/demand/OPIATE/size": {"type": "FIXED", "value": 1}}}         | UNKNOWN_CODE /variables/~1demand~1OPIATE~1size
          {"variables": {"/demand/OPIATE/count": {"type": "UNIFORM", "min": 2, "max": 1}}} | OUT_OF_RANGE /variables/~1demand~1OPIATE~1count
          {"variables": {"/demand/OPIATE/count": {"type": "GAUSS", "min": 1, "max": 2}}} | UNKNOWN_CODE /variables/~1demand~1OPIATE~1count/type
          {"variables": {"/demand/OPIATE/count": {"type": "UNIFORM", "min": 1}}}        | MISSING_REQUIRED /variables/~1demand~1OPIATE~1count/max
          {"variables": {"/demand/OPIATE/meanWeeksInTreatment": {"type": "UNIFORM", "min": 40, "max": 53}}} | OUT_OF_RANGE /variables/~1demand~1OPIATE~1meanWeeksInTreatment
          """)
  void badInputHasItsCodeAndItsPlace(String change, String fault) {
    ObjectNode request = simulation("TRIANGULAR", 40, 44.0, 48);
    String body = request.toString();
    for (var field : Bodies.parse(change.replace("1e999", "\"TOO LARGE\"")).properties()) {
      request.set(field.getKey(), field.getValue());
      body = request.toString().replace("\"TOO LARGE\"", "1e999");
    }
    as("analyst", body)
        .post(SIMULATIONS)
        .then()
        .statusCode(422)
        .body("findings.collect { it.ruleId + ' ' + it.pointer }", contains(fault));
  }

  @Test
  void aDistributionOutOfOrderIsNamed() {
    as("analyst", simulation("TRIANGULAR", 40, 50.0, 48))
        .post(SIMULATIONS)
        .then()
        .statusCode(422)
        .body("findings.ruleId", hasItems("OUT_OF_RANGE"));
  }

  @Test
  void faultsOfTheCalculationAndOfTheRestAreToldTogether() {
    ObjectNode request = simulation("TRIANGULAR", 50, 44.0, 48).put("samples", 1);
    ((ObjectNode) request.at("/calculation")).put("period", "2025").put("surprise", 1);
    as("analyst", request)
        .post(SIMULATIONS)
        .then()
        .statusCode(422)
        .body(
            "findings.pointer.unique()",
            hasItems("/calculation/period", "/calculation/surprise", "/samples"));
    as("analyst", "{}")
        .post(SIMULATIONS)
        .then()
        .statusCode(422)
        .body("findings.pointer", containsInAnyOrder("/calculation", "/variables"));
    as("analyst", "{\"samples\": NaN}").post(SIMULATIONS).then().statusCode(400);
  }

  @Test
  void aRetiredSetSimulatesNothing() {
    String set = Prepared.publishedSet();
    as("statistics-lead").post(API + "/parameter-sets/" + set + "/retire").then().statusCode(200);
    ObjectNode request = simulation("TRIANGULAR", 40, 44.0, 48);
    request.set("calculation", Bodies.calculation("X99000001").put("parameterSet", set));
    as("analyst", request)
        .post(SIMULATIONS)
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("PARAMETER_SET_RETIRED"))
        .body("findings.pointer", contains("/calculation/parameterSet"));
  }

  private static ObjectNode simulation(String type, double min, @Nullable Double mode, double max) {
    ObjectNode request =
        Bodies.parse("{\"samples\": 2000, \"seed\": 42, \"outputs\": [\"totals.requiredWte\"]}");
    ObjectNode variable = request.putObject("variables").putObject(WEEKS);
    variable.put("type", type).put("min", min).put("max", max);
    if (mode != null) {
      variable.put("mode", mode);
    }
    request.set("calculation", Bodies.workedExample());
    return request;
  }
}
