package uk.datr.workforce.calculator.calculations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static uk.datr.workforce.calculator.world.Callers.API;
import static uk.datr.workforce.calculator.world.Callers.as;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.calculator.world.Bodies;
import uk.datr.workforce.calculator.world.Prepared;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** Each code of the specification over HTTP; the engine's tests have every place where it can be met. */
@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class BadInputIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /demand/OPIATE/basis                                  | null              | WRONG_TYPE /demand/OPIATE/basis
          /demand/OPIATE/count                                  | -1                | OUT_OF_RANGE /demand/OPIATE/count
          /demand/OPIATE/newPresentations                       | 901               | OUT_OF_RANGE /demand/OPIATE/newPresentations
          /demand/OPIATE/complexityMix/LOW                      | 0.30000001        | MIX_NOT_ONE /demand/OPIATE/complexityMix
          /demand/WINE                                          | {"basis": "POINT_IN_TIME", "count": 1, "complexityMix": {"LOW": 1}} | UNKNOWN_CODE /demand/WINE
          /parameters/roleDefaults/workingTime/annualLeaveDays  | 260               | NON_POSITIVE_AWT /parameters/roleDefaults/workingTime
          /parameters/roles/NURSE/supportActivities             | [{"unit": "PERCENT", "amount": 100}] | CATEGORY_ALLOWANCE_GE_100 /parameters/roles/NURSE/supportActivities
          /parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/HIGH | 0             | CASELOAD_NOT_POSITIVE /parameters/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/HIGH
          /parameters/roles/DOCTOR/additionalActivities/0/unit  | "PERCENT"         | UNSUPPORTED_METHOD /parameters/roles/DOCTOR/additionalActivities/0/unit
          /parameters/structure/0/of/1                          | "DRUG_ALCOHOL_WORKER" | DUPLICATE_CODE /parameters/structure/0/of/1
          /parameters/structure                                 | [{"type": "SPAN", "provider": "NURSE", "of": ["NURSE"], "span": 1}] | STRUCTURE_DIVERGES /parameters/structure
          /parameters/structure                                 | [{"type": "SPAN", "provider": "NURSE", "of": ["DOCTOR"], "span": 0.5}, {"type": "SPAN", "provider": "DOCTOR", "of": ["NURSE"], "span": 2}] | STRUCTURE_DIVERGES /parameters/structure
          """)
  void eachCodeIsToldWithItsPlace(String pointer, String value, String fault)
      throws JsonProcessingException {
    ObjectNode body = Bodies.workedExample();
    put(body, JsonPointer.compile(pointer), JSON.readTree(value));
    as("analyst", body)
        .post(API + "/calculations")
        .then()
        .statusCode(422)
        .body("findings.collect { it.ruleId + ' ' + it.pointer }", contains(fault));
  }

  @Test
  void aCircleOfRolesThatSettlesIsCalculated() throws JsonProcessingException {
    ObjectNode body = Bodies.workedExample();
    put(
        body,
        JsonPointer.compile("/parameters/structure"),
        JSON.readTree(
            """
            [{"type": "SPAN", "provider": "NURSE", "of": ["DOCTOR"], "span": 2},
             {"type": "SPAN", "provider": "DOCTOR", "of": ["NURSE"], "span": 2}]
            """));
    as("analyst", body).post(API + "/calculations").then().statusCode(200);
  }

  @Test
  void aRetiredSetIsRefusedWhereverItCouldBeCalculatedWith() {
    String set = Prepared.publishedSet();
    as("statistics-lead").post(API + "/parameter-sets/" + set + "/retire").then().statusCode(200);
    ObjectNode calculation = Bodies.calculation("X99000001").put("parameterSet", set);
    refused("/calculations", calculation, "/parameterSet");
    refused("/calculations/exports?format=CSV", calculation, "/parameterSet");
    refused(
        "/batches",
        Bodies.parse("{\"period\": \"2025-26\"}").put("parameterSet", set),
        "/parameterSet");
    for (String path : List.of("/explanations", "/sensitivity", "/optimisations", "/positions")) {
      ObjectNode body = JSON.createObjectNode();
      body.set("calculation", calculation);
      refused(path, body, "/calculation/parameterSet");
    }
    ObjectNode scenario = Bodies.scenario("Retired", "X99000001");
    scenario.set("calculation", calculation);
    refused("/scenarios", scenario, "/calculation/parameterSet");
    ObjectNode comparison = JSON.createObjectNode();
    comparison.set("base", Bodies.calculation("X99000001"));
    comparison.putArray("scenarios").add(calculation);
    refused("/comparisons", comparison, "/scenarios/0/parameterSet");
  }

  private static void refused(String path, ObjectNode body, String pointer) {
    as("analyst", body)
        .post(API + path)
        .then()
        .statusCode(422)
        .body(
            "findings.collect { it.ruleId + ' ' + it.pointer }",
            hasItem("PARAMETER_SET_RETIRED " + pointer));
  }

  private static void put(ObjectNode body, JsonPointer at, JsonNode value) {
    JsonNode parent = body.at(at.head());
    if (parent instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
    }
  }
}
