package uk.datr.workforce.calculator.calculations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class CalculationIT {

  private static final String CALCULATIONS = API + "/calculations";
  private static final String FICTIONAL = "X99000001";

  @Test
  void nobodyWithoutATokenCalculates() {
    given()
        .contentType(ContentType.JSON)
        .body(Bodies.calculation(FICTIONAL).toString())
        .post(CALCULATIONS)
        .then()
        .statusCode(401);
  }

  @Test
  void aJobThatDoesNotCalculateIsRefused() {
    as("leeds-editor", Bodies.calculation(FICTIONAL))
        .post(CALCULATIONS)
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void theWorkedExampleIsMetInEveryNumberThatItPrints() throws JsonProcessingException {
    String answer =
        as("leeds-reader", Bodies.workedExample())
            .post(CALCULATIONS)
            .then()
            .statusCode(200)
            .body("status", equalTo("INDICATIVE"))
            .extract()
            .asString();

    assertMet("", Bodies.workedExampleResult(), new ObjectMapper().readTree(answer));
  }

  @Test
  void theSameRequestHasTheSameAnswer() {
    String once = as("analyst", Bodies.calculation(FICTIONAL)).post(CALCULATIONS).asString();
    String again = as("analyst", Bodies.calculation(FICTIONAL)).post(CALCULATIONS).asString();

    assertThat(again).isEqualTo(once);
  }

  @Test
  void aResultSaysWhatItRestsOn() {
    as("leeds-commissioner", Bodies.calculation(FICTIONAL))
        .post(CALCULATIONS)
        .then()
        .statusCode(200)
        .body("warnings.code", hasItem("ILLUSTRATIVE_PARAMETERS"))
        .body("provenance.parameterSet", equalTo("illustrative@1.0.0"))
        .body("provenance.parameterSetHash", notNullValue())
        .body("provenance.illustrative", hasItem("/parameters/roles/NURSE"))
        .body("roles.NURSE.gapWte", nullValue())
        .body("roles.DRUG_ALCOHOL_WORKER.currentWte", equalTo(12.0f));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    ObjectNode body = Bodies.workedExample();
    body.put("surprise", 1);
    body.put("area", "Leeds");
    ((ObjectNode) body.at("/demand/OPIATE")).put("count", "NaN").put("growthPct", 501);
    ((ObjectNode) body.at("/demand/ALCOHOL_ONLY/complexityMix")).put("LOW", 0.35000001);
    ((ObjectNode) body.at("/parameters/roles/NURSE")).put("method", "GUESS").remove("salary");
    ((ObjectNode) body.at("/parameters/interventions/KEYWORK/staff")).put("WIZARD", 1);
    as("analyst", body)
        .post(CALCULATIONS)
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }",
            hasItems(
                "UNKNOWN_FIELD /surprise",
                "OUT_OF_RANGE /area",
                "WRONG_TYPE /demand/OPIATE/count",
                "OUT_OF_RANGE /demand/OPIATE/growthPct",
                "MIX_NOT_ONE /demand/ALCOHOL_ONLY/complexityMix",
                "UNKNOWN_CODE /parameters/roles/NURSE/method",
                "MISSING_REQUIRED /parameters/roles/NURSE/salary",
                "UNKNOWN_CODE /parameters/interventions/KEYWORK/staff/WIZARD"))
        .body("findings.pointer.unique().size()", equalTo(8))
        .body("findings.size()", equalTo(8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"area": NaN}                                         | 400 | MALFORMED_JSON
          {"area": "X99000001", "area": "X99000001"}            | 400 | MALFORMED_JSON
          {} {}                                                 | 400 | MALFORMED_JSON
          []                                                    | 422 | VALIDATION_FAILED
          null                                                  | 422 | VALIDATION_FAILED
          {}                                                    | 422 | VALIDATION_FAILED
          {"demand": {"OPIATE": {"count": 1e999}}}              | 422 | VALIDATION_FAILED
          {"demand": {"OPIATE": {"count": 1e350}}}              | 422 | VALIDATION_FAILED
          {"demand": {"OPIATE": null}}                          | 422 | VALIDATION_FAILED
          {"parameterSet": "illustrative@1.0.0", "overrides": [{"value": 1e350}]} | 422 | VALIDATION_FAILED
          """)
  void anUnusableBodyIsAProblem(String body, int status, String code) {
    var answer = as("analyst", body).post(CALCULATIONS);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.<String>path("code")).isEqualTo(code);
    assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("uk.datr");
  }

  @Test
  void aNumberBeyondAnyMeasureIsNamedBesideTheOtherFaults() {
    ObjectNode body = Bodies.calculation(FICTIONAL);
    as("analyst", body.toString().replace("\"count\":900", "\"count\":1e999,\"growthPct\":501"))
        .post(CALCULATIONS)
        .then()
        .statusCode(422)
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }.sort()",
            contains("OUT_OF_RANGE /demand/OPIATE/count", "OUT_OF_RANGE /demand/OPIATE/growthPct"));
  }

  @Test
  void whoIsInPostIsNeededForAnotherAuthority() {
    ObjectNode body = Bodies.calculation("E06000023");
    body.remove("current");
    as("leeds-commissioner", body)
        .post(CALCULATIONS)
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("MISSING_REQUIRED"))
        .body("findings.pointer", contains("/current"));
    as("analyst", body).post(CALCULATIONS).then().statusCode(200);
    as("bristol-commissioner", body).post(CALCULATIONS).then().statusCode(200);
    as("leeds-commissioner", Bodies.calculation("E06000023"))
        .post(CALCULATIONS)
        .then()
        .statusCode(200);
  }

  @Test
  void aRoleIsExplainedDownToTheValuesOfTheRequest() {
    ObjectNode question = Bodies.parse("{\"role\": \"DRUG_ALCOHOL_WORKER\", \"depth\": 20}");
    question.set("calculation", Bodies.workedExample());
    as("leeds-reader", question)
        .post(API + "/explanations")
        .then()
        .statusCode(200)
        .body("figure", equalTo("roles.DRUG_ALCOHOL_WORKER.requiredWte"))
        .body("nodes.id", hasItem("/demand/OPIATE/meanWeeksInTreatment"))
        .body("nodes[0].unit", equalTo("WTE"))
        .body("story", not(equalTo(List.of())))
        .body("importance.pointer", hasItem("/demand/OPIATE/count"));
  }

  @Test
  void aRoleThatIsNotCalculatedCannotBeExplained() {
    ObjectNode question = Bodies.parse("{\"role\": \"GP\"}");
    question.set("calculation", Bodies.workedExample());
    as("leeds-reader", question)
        .post(API + "/explanations")
        .then()
        .statusCode(422)
        .body("findings.pointer", contains("/role"));
    as("leeds-reader", "{\"depth\": 21}")
        .post(API + "/explanations")
        .then()
        .statusCode(422)
        .body("findings.pointer", hasItems("/calculation", "/depth"));
  }

  private static void assertMet(String at, JsonNode expected, JsonNode actual) {
    if (expected.isObject()) {
      for (Map.Entry<String, JsonNode> field : expected.properties()) {
        String here = at + "/" + field.getKey();
        assertMet(here, field.getValue(), actual.path(field.getKey()));
      }
    } else if (expected.isNumber()) {
      double number = expected.doubleValue();
      assertThat(actual.isNumber()).as(at).isTrue();
      assertThat(actual.doubleValue())
          .as(at)
          .isCloseTo(number, within(1e-6 * Math.max(1, Math.abs(number))));
    } else {
      assertThat(actual).as(at).isEqualTo(expected);
    }
  }
}
