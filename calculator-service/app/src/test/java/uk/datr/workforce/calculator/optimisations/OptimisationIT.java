package uk.datr.workforce.calculator.optimisations;

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
class OptimisationIT {

  private static final String OPTIMISATIONS = API + "/optimisations";

  @Test
  void theCheapestMixIsMet() {
    JsonPath mix = solved(model());

    assertThat(mix.getString("status")).isEqualTo("OPTIMAL");
    assertThat(mix.getString("guidance")).isEqualTo("INDICATIVE");
    assertWte(mix, 19.862385, 3, 3, 2, 1.143119);
    assertThat(mix.getDouble("cost")).isCloseTo(1_415_688.073394, within(1.0));
  }

  @Test
  void ofMixesAtTheSameCostTheOneWithTheFewestWteIsTaken() {
    JsonPath mix = solved(model().put("wteStep", 0.5));

    assertWte(mix, 17, 6, 3, 2, 1);
    assertThat(mix.getDouble("cost")).isCloseTo(1_454_000, within(1e-3));
  }

  @Test
  void aBudgetThatIsTooSmallIsNamed() {
    as("analyst", model().put("budget", 1_400_000))
        .post(OPTIMISATIONS)
        .then()
        .statusCode(200)
        .body("status", equalTo("INFEASIBLE"))
        .body("findings.ruleId", hasItems("INFEASIBLE"))
        .body("findings.pointer", hasItems("/budget"));
  }

  @Test
  void hoursAreLeftOutWhereTheyCountLeast() {
    ObjectNode request = model().put("budget", 1_400_000).put("mode", "ELASTIC");
    request.set(
        "penalties",
        Bodies.parse(
            "{\"KEYWORK\": 1, \"RECOVERY\": 1, \"CLINICAL\": 2, \"PRESCRIBING\": 5, \"THERAPY\": 2}"));
    JsonPath mix = solved(request);

    assertThat(mix.getMap("shortfallHours")).containsOnlyKeys("KEYWORK");
    assertThat(mix.getDouble("shortfallHours.KEYWORK")).isCloseTo(431.818, within(0.1));
    assertThat(mix.getDouble("cost")).isCloseTo(1_400_000, within(2.0));
  }

  @Test
  void aCalculationPosesTheProblemThatItSolves() {
    ObjectNode request = Bodies.parse("{}");
    request.set("calculation", Bodies.workedExample());
    JsonPath mix = solved(request);

    assertThat(mix.getDouble("totalWte")).isCloseTo(51.967407, within(1e-3));
    request.putObject("bounds").putObject("NURSE").put("min", 4);
    assertThat(solved(request).getDouble("wte.NURSE")).isCloseTo(4, within(1e-6));
  }

  @Test
  void badInputHasItsCodeAndItsPlace() {
    ObjectNode request = model().put("mode", "FREE").put("minRegulatedShare", 1.5);
    request.withObject("/costPerWte").put("WIZARD", -1);
    request.withArray("/eligibility/PRESCRIBING").add("GP");
    request.withArray("/regulatedRoles").add("NURSE");
    as("analyst", request)
        .post(OPTIMISATIONS)
        .then()
        .statusCode(422)
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }",
            hasItems(
                "UNKNOWN_CODE /mode",
                "OUT_OF_RANGE /minRegulatedShare",
                "OUT_OF_RANGE /costPerWte/WIZARD",
                "UNKNOWN_CODE /eligibility/PRESCRIBING/1",
                "DUPLICATE_CODE /regulatedRoles/3"));
    as("analyst", "{}")
        .post(OPTIMISATIONS)
        .then()
        .statusCode(422)
        .body("findings.ruleId.unique()", contains("MISSING_REQUIRED"));
    as("analyst", "{\"calculation\": {\"area\": \"Leeds\"}}")
        .post(OPTIMISATIONS)
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItems("/calculation/area", "/calculation/demand"));
  }

  private static JsonPath solved(ObjectNode request) {
    return as("leeds-commissioner", request)
        .post(OPTIMISATIONS)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void assertWte(
      JsonPath mix, double daw, double nurse, double peer, double nmp, double psy) {
    assertThat(mix.getDouble("wte.DAW")).isCloseTo(daw, within(1e-4));
    assertThat(mix.getDouble("wte.NURSE")).isCloseTo(nurse, within(1e-4));
    assertThat(mix.getDouble("wte.PEER")).isCloseTo(peer, within(1e-4));
    assertThat(mix.getDouble("wte.NMP")).isCloseTo(nmp, within(1e-4));
    assertThat(mix.getDouble("wte.PSY")).isCloseTo(psy, within(1e-4));
  }

  private static ObjectNode model() {
    return Bodies.parse(OptimisationExamples.MODEL);
  }
}
