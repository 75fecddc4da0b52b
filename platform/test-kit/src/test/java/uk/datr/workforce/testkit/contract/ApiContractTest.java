package uk.datr.workforce.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiContractTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      components:
        headers:
          Correlation-Id: {required: true, schema: {type: string}}
          ETag: {schema: {type: string}}
        responses:
          NotFound:
            headers:
              Correlation-Id: {$ref: "#/components/headers/Correlation-Id"}
            content:
              application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}
        schemas:
          Thing:
            type: object
            required: [name]
            properties:
              name: {type: string, x-rule: T1}
              size: {type: integer, minimum: 0}
          Problem:
            type: object
            required: [type, status, code, correlationId]
            properties:
              type: {type: string}
              status: {type: integer}
              code: {type: string}
              correlationId: {type: string}
      paths:
        /things/{id}:
          get:
            operationId: readThing
            summary: Read a thing
            description: The thing as it is.
            parameters:
            - {name: id, in: path, required: true, example: 7, schema: {type: string}}
            responses:
              "200":
                headers:
                  Correlation-Id: {$ref: "#/components/headers/Correlation-Id"}
                  ETag: {$ref: "#/components/headers/ETag"}
                content:
                  application/json:
                    examples: {one: {value: {name: a}}}
                    schema: {$ref: "#/components/schemas/Thing"}
              "304":
                headers:
                  Correlation-Id: {$ref: "#/components/headers/Correlation-Id"}
              "404": {$ref: "#/components/responses/NotFound"}
        /things:
          get:
            operationId: listThings
            responses:
              "200":
                content:
                  application/json:
                    schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}
      """;

  private ApiContract contract = ApiContract.of("none", new YAMLMapper().missingNode());

  @BeforeEach
  void theDocumentIsRead() throws IOException {
    contract = ApiContract.of("things", new YAMLMapper().readTree(DOCUMENT));
  }

  @Test
  void anAnswerAsDocumentedHasNoFault() {
    assertThat(faults(answer(200, "{\"name\": \"a\", \"size\": 3}", "ETag", "\"1\""))).isEmpty();
    assertThat(faults(answer(304, ""))).isEmpty();
  }

  @Test
  void aStatusThatIsNotDocumentedIsAFault() {
    assertThat(faults(answer(500, "{}"))).containsExactly("status 500 is not documented");
  }

  @Test
  void anUndocumentedFieldIsAFaultEvenWhereTheObjectIsOpen() {
    assertThat(faults(answer(200, "{\"name\": \"a\", \"secret\": 1}")))
        .singleElement()
        .asString()
        .contains("secret");
  }

  @Test
  void wrongTypesMissingFieldsAndTextThatIsNoJsonAreFaults() {
    assertThat(faults(answer(200, "{\"size\": -1}"))).hasSize(2);
    assertThat(faults(answer(200, "<html>"))).containsExactly("the body is not JSON");
  }

  @Test
  void headersAreComplete() {
    assertThat(faults(answer(200, "{\"name\": \"a\"}", "X-Powered-By", "x")))
        .containsExactly("header 'x-powered-by' is not documented for status 200");
    ApiAnswer without =
        new ApiAnswer(
            200, Map.of("Content-Type", List.of("application/json")), "{\"name\": \"a\"}");
    assertThat(faults(without))
        .containsExactly("header 'correlation-id' is missing from status 200");
  }

  @Test
  void theMediaTypeIsThatOfTheDocument() {
    ApiAnswer html =
        new ApiAnswer(
            200,
            Map.of("Content-Type", List.of("text/html"), "Correlation-Id", List.of("c")),
            "<p>");
    assertThat(faults(html))
        .containsExactly("media type 'text/html' is not documented for status 200");
    assertThat(faults(answer(304, "{}")))
        .containsExactly("status 304 has a body, and none is documented");
  }

  @Test
  void aProblemSpeaksOfItsOwnAnswer() {
    assertThat(faults(problem(404, "NOT_FOUND", "/problems/not-found", "c"))).isEmpty();
    assertThat(faults(problem(404, "NOT_FOUND", "/problems/other", "d"))).hasSize(2);
  }

  @Test
  void schemasThatStandWhereTheyAreUsedAreChecked() {
    ApiOperation list = contract.operation("listThings");
    Map<String, List<String>> json = Map.of("Content-Type", List.of("application/json"));
    assertThat(contract.faults(list, new ApiAnswer(200, json, "[{\"name\": \"a\"}]"))).isEmpty();
    assertThat(contract.faults(list, new ApiAnswer(200, json, "[{\"name\": 1}]"))).hasSize(1);
  }

  @Test
  void aRequestThatNoOperationTakesIsAnsweredWithAProblem() {
    assertThat(contract.find("GET", "/things/7")).isPresent();
    assertThat(contract.find("GET", "/things/7/parts")).isEmpty();
    assertThat(
            contract.faultsOutside(
                problem(405, "METHOD_NOT_ALLOWED", "/problems/method-not-allowed", "c")))
        .isEmpty();
    assertThat(
            contract.faultsOutside(answer(404, "<h1>Not here</h1>", "Content-Type", "text/html")))
        .isNotEmpty();
  }

  @Test
  void whatHasNoWordsOrNoExampleIsNamed() {
    assertThat(ExecutedExamples.unsaid(contract.operation("readThing"))).isEmpty();
    assertThat(ExecutedExamples.unsaid(contract.operation("listThings")))
        .containsExactly("summary", "description", "answer 200");
  }

  private List<String> faults(ApiAnswer answer) {
    return contract.faults(contract.operation("readThing"), answer);
  }

  private static ApiAnswer problem(int status, String code, String type, String correlation) {
    return new ApiAnswer(
        status,
        Map.of("Content-Type", List.of("application/problem+json"), "Correlation-Id", List.of("c")),
        """
        {"type": "%s", "status": %d, "code": "%s", "correlationId": "%s"}\
        """
            .formatted(type, status, code, correlation));
  }

  private static ApiAnswer answer(int status, String body, String... header) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Correlation-Id", List.of("c"));
    if (!body.isEmpty()) {
      headers.put("Content-Type", List.of("application/json"));
    }
    for (int i = 0; i < header.length; i += 2) {
      headers.put(header[i], List.of(header[i + 1]));
    }
    return new ApiAnswer(status, headers, body);
  }
}
