package uk.datr.workforce.census;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.datr.workforce.census.world.Census.as;
import static uk.datr.workforce.census.world.Census.returnOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.datr.workforce.census.world.Census;
import uk.datr.workforce.census.world.ReturnJson;
import uk.datr.workforce.testkit.parts.Tokens;

/** Whatever is sent, the answer is a problem that says what is wrong, and nothing is stored. */
@QuarkusTest
class HostileInputIT {

  private String unit = "";
  private String collection = "";

  @BeforeEach
  void aUnitOfAireIsAsked() {
    unit = Census.aireUnit();
    collection = Census.openCollection();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"header":                                                    | 400 | MALFORMED_JSON
          {"header": {}, "header": {}}                                  | 400 | MALFORMED_JSON
          {"staffInPost": [{"wte": NaN}]}                               | 400 | MALFORMED_JSON
          {} {}                                                         | 400 | MALFORMED_JSON
          []                                                            | 422 | VALIDATION_FAILED
          null                                                          | 422 | VALIDATION_FAILED
          "text"                                                        | 422 | VALIDATION_FAILED
          {"staffInPost": {}}                                           | 422 | VALIDATION_FAILED
          {"staffInPost": [7]}                                          | 422 | VALIDATION_FAILED
          {"flows": [{"role": "DAW01", "joiners": 1e999, "leavers": 0}]} | 422 | VALIDATION_FAILED
          {"flows": [{"role": null, "joiners": -1, "leavers": 0}]}      | 422 | VALIDATION_FAILED
          {"header": {"comments": 7}}                                   | 422 | VALIDATION_FAILED
          """)
  void anUnusableBodyIsRefusedAndNothingIsStored(String body, int status, String code) {
    Response answer =
        as("aire-system", body).header("If-None-Match", "*").put(returnOf(collection, unit));
    assertProblem(answer, status, code);
    as("aire-system").get(returnOf(collection, unit)).then().body("state", equalTo("NOT_STARTED"));
  }

  @Test
  void deepAndHugeBodiesAreRefused() {
    String deep = "{\"header\":" + "[".repeat(100) + "]".repeat(100) + "}";
    assertProblem(put(deep), 400, "MALFORMED_JSON");
    assertProblem(put("{\"header\": \"" + "x".repeat(3_000_000) + "\"}"), 413, "BODY_TOO_LARGE");
  }

  @Test
  void tooManyLinesAreRefused() {
    ReturnJson body = ReturnJson.provider();
    var staff = body.root().putArray("staffInPost");
    for (int i = 0; i <= 1000; i++) {
      staff
          .addObject()
          .put("role", "DAW01")
          .put("basis", "PERMANENT")
          .put("headcount", 1)
          .put("wte", 1);
    }
    assertProblem(put(body.toString()), 422, "VALIDATION_FAILED");
  }

  @Test
  void wrongMediaTypeMethodAndPathAreProblems() {
    assertProblem(
        as("aire-system")
            .contentType("text/plain")
            .body("{}")
            .header("If-None-Match", "*")
            .put(returnOf(collection, unit)),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(as("aire-system").delete(returnOf(collection, unit)), 405, "METHOD_NOT_ALLOWED");
    assertProblem(as("aire-system").get("/census/v1/nothing"), 404, "NOT_FOUND");
    assertProblem(
        as("aire-system").accept("text/csv").get(returnOf(collection, unit)),
        406,
        "NOT_ACCEPTABLE");
    assertProblem(as("aire-system").get("/census/v1/collections?page=0"), 422, "VALIDATION_FAILED");
  }

  @Test
  void duplicateLinesAreNamed() {
    ReturnJson body = ReturnJson.provider();
    body.root()
        .withArray("vacancies")
        .addObject()
        .put("role", "DAW01")
        .put("vacantWte", 1)
        .put("vacantPosts", 1);
    Response answer = put(body.toString());
    assertProblem(answer, 422, "VALIDATION_FAILED");
    assertThat(answer.<String>path("findings[0].ruleId")).isEqualTo("C013");
  }

  @Test
  void tokensThatAreNotOursAreRefused() {
    for (String token : new String[] {Tokens.tampered(), Tokens.foreignRealm(), "nonsense"}) {
      Response answer =
          given().header("Authorization", "Bearer " + token).get(returnOf(collection, unit));
      assertProblem(answer, 401, "UNAUTHENTICATED");
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  private Response put(String body) {
    return as("aire-system", body).header("If-None-Match", "*").put(returnOf(collection, unit));
  }

  private static void assertProblem(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.<String>path("code")).isEqualTo(code);
    assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("uk.datr");
  }
}
