package uk.datr.workforce.calculator.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
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
class ComparisonIT {

  private static final String COMPARISONS = API + "/comparisons";
  private static final double EXACT = 1e-6;

  @Test
  void theBridgeOfTheWorkedExampleIsMet() {
    ObjectNode scenario = Bodies.workedExample();
    ((ObjectNode) scenario.at("/demand/OPIATE")).put("meanWeeksInTreatment", 42);
    ((ObjectNode) scenario.at("/parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte"))
        .put("MEDIUM", 35);
    ((ObjectNode) scenario.at("/demand/ALCOHOL_ONLY")).put("growthPct", 10);
    ObjectNode request =
        Bodies.parse(
            """
            {"factors": [{"name": "A", "pointers": ["/demand/OPIATE"]},
                         {"name": "B", "pointers": ["/parameters/roles/DRUG_ALCOHOL_WORKER"]},
                         {"name": "C", "pointers": ["/demand/ALCOHOL_ONLY"]}],
             "outputs": ["totals.requiredWte"]}
            """);
    request.set("base", Bodies.workedExample());
    request.putArray("scenarios").add(scenario);

    JsonPath answer =
        as("leeds-reader", request).post(COMPARISONS).then().statusCode(200).extract().jsonPath();

    assertThat(answer.getDouble("scenarios[0].requiredWte.base"))
        .isCloseTo(51.967407, within(EXACT * 52));
    assertThat(answer.getDouble("scenarios[0].requiredWte.scenario"))
        .isCloseTo(53.518250, within(EXACT * 52));
    assertThat(answer.getString("scenarios[0].bridges[0].method")).isEqualTo("SHAPLEY");
    assertThat(contribution(answer, 0)).isCloseTo(-1.441050, within(EXACT * 2));
    assertThat(contribution(answer, 1)).isCloseTo(2.468663, within(EXACT * 3));
    assertThat(contribution(answer, 2)).isCloseTo(0.523230, within(EXACT));
  }

  @Test
  void savedScenariosAreComparedByTheirIdsAndHideWhoIsInPost() {
    String base = saved(900);
    String more = saved(1000);
    String body = "{\"base\": \"%s\", \"scenarios\": [\"%s\"]}".formatted(base, more);
    as("leeds-commissioner", body)
        .post(COMPARISONS)
        .then()
        .statusCode(200)
        .body("scenarios[0].roles.DRUG_ALCOHOL_WORKER.baseGapWte", notNullValue());
    as("bristol-commissioner", body)
        .post(COMPARISONS)
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/base", "/scenarios/0"));
    for (String id : new String[] {base, more}) {
      as("leeds-commissioner", "{\"with\": \"LOCAL_AUTHORITY\", \"laCode\": \"E06000023\"}")
          .post(API + "/scenarios/" + id + "/shares")
          .then()
          .statusCode(200);
    }
    as("bristol-commissioner", body)
        .post(COMPARISONS)
        .then()
        .statusCode(200)
        .body("scenarios[0].roles.DRUG_ALCOHOL_WORKER.baseGapWte", nullValue())
        .body("scenarios[0].requiredWte.change", notNullValue());
  }

  @Test
  void faultsOfAllCalculationsAreToldWithTheirPlaces() {
    ObjectNode broken = Bodies.calculation("X99000001").put("period", "2025").put("surprise", 1);
    ObjectNode request = Bodies.parse("{\"base\": 7}");
    request.putArray("scenarios").add(broken).add("nothing");
    as("analyst", request)
        .post(COMPARISONS)
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body(
            "findings.pointer",
            hasItems("/base", "/scenarios/0/period", "/scenarios/0/surprise", "/scenarios/1"));
  }

  private static double contribution(JsonPath answer, int step) {
    return answer.getDouble("scenarios[0].bridges[0].steps[" + step + "].contribution");
  }

  private static String saved(int people) {
    ObjectNode scenario = Bodies.scenario("People " + people, "E08000035");
    ((ObjectNode) scenario.at("/calculation/demand/OPIATE")).put("count", people);
    return as("leeds-commissioner", scenario)
        .post(API + "/scenarios")
        .then()
        .statusCode(201)
        .extract()
        .path("scenarioId");
  }
}
