package uk.datr.workforce.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.kit.problem.Finding;

class OperationSchemasTest {

  private final OperationSchemas schemas =
      new OperationSchemas(
          json(
              """
              {"openapi":"3.1.0","components":{"schemas":{
                "Day":{"type":"string","format":"date","examples":["2026-06-30"]},
                "Line":{"type":"object","additionalProperties":false,"required":["role"],
                  "properties":{
                    "role":{"type":"string","enum":["NUR","MED"],"x-rule":"C009"},
                    "amount":{"type":["number","null"],"minimum":0,"multipleOf":0.01,"x-rule":"C012"},
                    "posts":{"type":"integer","minimum":0,"exclusiveMaximum":10}}},
                "Sheet":{"type":"object","additionalProperties":false,"required":["day","lines"],
                  "properties":{
                    "day":{"$ref":"#/components/schemas/Day"},
                    "note":{"type":"string","maxLength":3,"x-extensible-enum":["a"]},
                    "lines":{"type":"array","maxItems":2,"items":{"$ref":"#/components/schemas/Line"}}}}
              }}}
              """));

  @Test
  void aTreeOfTheRightShapeHasNoFinding() {
    assertThat(
            check(
                """
                {"day":"2026-06-30","lines":[{"role":"NUR","amount":7.25},{"role":"MED","amount":null}]}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'day':'2026-06-30'}                                      | /lines             | MISSING",
        "{'day':'2026-02-31','lines':[]}                           | /day               | WRONG_FORMAT",
        "{'day':7,'lines':[]}                                      | /day               | WRONG_TYPE",
        "{'day':'2026-06-30','lines':{}}                           | /lines             | WRONG_TYPE",
        "{'day':'2026-06-30','lines':[],'more':1}                  | /more              | UNKNOWN_FIELD",
        "{'day':'2026-06-30','lines':[],'a/b~c':1}                 | /a~1b~0c           | UNKNOWN_FIELD",
        "{'day':'2026-06-30','lines':[],'note':'long'}             | /note              | OUT_OF_RANGE",
        "{'day':'2026-06-30','lines':[{}]}                         | /lines/0/role      | C009",
        "{'day':'2026-06-30','lines':[{'role':'XXX'}]}             | /lines/0/role      | C009",
        "{'day':'2026-06-30','lines':[{'role':'NUR','x':1}]}       | /lines/0/x         | UNKNOWN_FIELD",
        "{'day':'2026-06-30','lines':[{'role':'NUR','amount':-1}]} | /lines/0/amount    | C012",
        "{'day':'2026-06-30','lines':[{'role':'NUR','amount':'7'}]} | /lines/0/amount    | C012",
        "{'day':'2026-06-30','lines':[{'role':'NUR','amount':7.123}]} | /lines/0/amount | C012",
        "{'day':'2026-06-30','lines':[{'role':'NUR','posts':10}]}  | /lines/0/posts     | OUT_OF_RANGE",
        "{'day':'2026-06-30','lines':[{'role':'NUR','posts':1e999}]} | /lines/0/posts   | OUT_OF_RANGE",
        "[]                                                        | ''                 | WRONG_TYPE"
      })
  void aFaultIsFoundWhereItIs(String body, String pointer, String ruleId) {
    List<Finding> findings = check(body.replace('\'', '"'));

    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().pointer()).isEqualTo(pointer);
    assertThat(findings.getFirst().ruleId()).isEqualTo(ruleId);
    assertThat(findings.getFirst().message()).endsWith(".");
  }

  @Test
  void faultsComeTogetherAndInTheOrderOfTheirPlaces() {
    assertThat(check("{\"lines\":[{\"role\":\"NUR\"},{\"posts\":-1,\"x\":1}],\"note\":7}"))
        .extracting(Finding::pointer)
        .containsExactly("/day", "/lines/1/posts", "/lines/1/role", "/lines/1/x", "/note");
  }

  @Test
  void anUnknownSchemaIsAMistakeOfOurs() {
    assertThatThrownBy(() -> schemas.check("Nothing", json("{}")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Finding> check(String body) {
    return schemas.check("Sheet", json(body));
  }

  private static JsonNode json(String text) {
    try {
      return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
