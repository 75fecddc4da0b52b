package uk.datr.workforce.calculator.kitproof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class FailurePathsIT extends KitProof {

  private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

  private long thingsBefore;

  @BeforeEach
  void countThings() {
    thingsBefore = shelf.number("select count(*) from thing");
  }

  @AfterEach
  void nothingWasStored() {
    assertThat(shelf.number("select count(*) from thing")).isEqualTo(thingsBefore);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "{\"code\":\"T-0\",\"code\":\"T-0\",\"name\":\"n\"}",
        "{\"code\":\"T-0\",\"name\":\"n\",\"size\":NaN}",
        "{\"code\":\"T-0\",\"name\":\"n\",\"size\":01}",
        "{\"code\":\"T-0\",\"name\":\"n\"} {}",
        "{'code':'T-0','name':'n'}",
        "{\"code\":\"T-0\",\"name\":\"n\",}",
        "\uFEFF{\"code\":\"T-0\",\"name\":\"n\"}"
      })
  void bytesThatAreNotStrictJsonAreRefused(String body) {
    assertProblem(analyst().post("/proof/v1/things", body), ProblemType.MALFORMED_JSON);
  }

  @Test
  void tenThousandLevelsAreRefusedWithoutAnOverflow() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);

    assertProblem(analyst().post("/proof/v1/things", deep), ProblemType.MALFORMED_JSON);
  }

  @Test
  void anotherEncodingIsRefused() {
    String body = thing("T-0", "Köln");

    assertProblem(
        analyst().post("/proof/v1/things", body.getBytes(StandardCharsets.ISO_8859_1)),
        ProblemType.MALFORMED_JSON);
    assertProblem(
        analyst().post("/proof/v1/things", body.getBytes(StandardCharsets.UTF_16)),
        ProblemType.MALFORMED_JSON);
    assertProblem(
        analyst()
            .post("/proof/v1/things", body, "Content-Type", "application/json; charset=ISO-8859-1"),
        ProblemType.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void everyFaultOfTheShapeIsToldAtOnce() {
    Client.Answer answer =
        analyst()
            .post(
                "/proof/v1/things",
                """
                {"code":"X","size":"many","share":1.234,"since":"2026-02-31","colour":"red"}
                """);

    assertProblem(answer, ProblemType.VALIDATION_FAILED);
    assertThat(findings(answer))
        .containsExactly(
            "/code WRONG_FORMAT",
            "/colour UNKNOWN_FIELD",
            "/name MISSING",
            "/share C012",
            "/since WRONG_FORMAT",
            "/size WRONG_TYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "1e2147483647", "-1", "1001", "99999999999999999999", "1.5"})
  void numbersBeyondEveryMeasureBreakRulesAndNotTheService(String number) {
    Client.Answer answer =
        analyst()
            .post("/proof/v1/things", "{\"code\":\"T-0\",\"name\":\"n\",\"size\":" + number + "}");

    assertProblem(answer, ProblemType.VALIDATION_FAILED);
    assertThat(answer.json().at("/findings/0/pointer").asText()).isEqualTo("/size");
  }

  @Test
  void aBodyOfFiftyMegabytesIsRefusedByItsLength() {
    assertProblem(
        analyst().post("/proof/v1/things", new byte[FIFTY_MEGABYTES]), ProblemType.BODY_TOO_LARGE);
  }

  @Test
  void aBodyOfFiftyMegabytesWithoutALengthIsCountedAndRefused() {
    HttpRequest.Builder request =
        analyst()
            .request("/proof/v1/things", "Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[FIFTY_MEGABYTES])));

    assertProblem(analyst().send(request), ProblemType.BODY_TOO_LARGE);
  }

  @Test
  void anotherMediaTypeIsRefused() {
    assertProblem(
        analyst().post("/proof/v1/things", "<a/>", "Content-Type", "application/xml"),
        ProblemType.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void aMissingMediaTypeIsRefused() {
    HttpRequest.Builder request =
        analyst()
            .request("/proof/v1/things")
            .POST(HttpRequest.BodyPublishers.ofString(thing("T-0", "n")));

    assertProblem(analyst().send(request), ProblemType.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void aMediaTypeThatIsNoneIsRefused() {
    assertProblem(
        analyst().post("/proof/v1/things", thing("T-0", "n"), "Content-Type", "nonsense"),
        ProblemType.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void anAnswerInAnotherMediaTypeIsNotGiven() {
    assertProblem(
        anonymous().get("/proof/v1/things", "Accept", "application/xml"),
        ProblemType.NOT_ACCEPTABLE);
  }

  @Test
  void anotherMethodIsRefused() {
    assertProblem(
        analyst().send(analyst().request("/proof/v1/things").DELETE()),
        ProblemType.METHOD_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nowhere",
        "/proof/v1/nowhere",
        "/problems/none",
        "/q/nowhere",
        "/%00",
        "/proof/v1/things/%00",
        "/a%2Fb"
      })
  void anUnknownPathIsAProblem(String path) {
    assertProblem(anonymous().get(path), ProblemType.NOT_FOUND);
  }

  @Test
  void theDatabaseAwayIsSaidWithATimeToRetry() {
    assertProblem(anonymous().get("/proof/v1/failures/database-away"), ProblemType.UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"surprise", "constraint", "error"})
  void aSurpriseSaysNothingOfItself(String kind) {
    assertProblem(anonymous().get("/proof/v1/failures/" + kind), ProblemType.INTERNAL_ERROR);
  }

  @Test
  void aPageSizeOutOfBoundsIsNamed() {
    Client.Answer answer = anonymous().get("/proof/v1/things?pageSize=201");

    assertProblem(answer, ProblemType.VALIDATION_FAILED);
    assertThat(answer.json().at("/findings/0/message").asText()).contains("pageSize");
  }

  @Test
  void everyQueryParameterThatCannotBeReadIsNamed() {
    Client.Answer answer = anonymous().get("/proof/v1/things?page=two&pageSize=1.5");

    assertProblem(answer, ProblemType.VALIDATION_FAILED);
    assertThat(answer.json().path("findings")).hasSize(2);
    JsonNode page = answer.json().at("/findings/0");
    assertThat(page.path("ruleId").asText()).isEqualTo("WRONG_TYPE");
    assertThat(page.path("message").asText()).startsWith("Parameter page:");
    assertThat(page.path("value").asText()).isEqualTo("two");
    assertThat(page.path("expected").asText()).isEqualTo("a whole number from 1 to 10000000");
    assertThat(answer.json().at("/findings/1/value").asText()).isEqualTo("1.5");
  }

  @Test
  void aQueryParameterIsToldItsChoices() {
    Client.Answer answer =
        anonymous().get("/proof/v1/questions?kind=LOW&kind=MIDDLE&since=yesterday&thing=7");

    assertProblem(answer, ProblemType.VALIDATION_FAILED);
    assertThat(
            StreamSupport.stream(answer.json().path("findings").spliterator(), false)
                .map(finding ->
                    finding.path("ruleId").asText()
                        + " "
                        + finding.path("value").asText()
                        + ": "
                        + finding.path("expected").asText()))
        .containsExactly(
            "NOT_ALLOWED MIDDLE: one of LOW, HIGH",
            "WRONG_TYPE yesterday: a date such as 2025-09-30",
            "WRONG_TYPE 7: a UUID");
  }

  @Test
  void aReadableQuestionIsAnswered() {
    assertThat(anonymous().get("/proof/v1/questions?kind=LOW&kind=HIGH&since=2026-01-31").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%zz",
        "/proof/v1/things?name=%00",
        "/proof/v1/things/%",
        "/proof/v1/things?page=%G1",
        "/a|b",
        "/a[b"
      })
  void anAddressThatCannotBeDecodedIsAProblem(String address) throws IOException {
    RawAnswer answer = RawAnswer.to(service, "GET " + address + " HTTP/1.1");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains("application/problem+json", "Correlation-Id", "\"VALIDATION_FAILED\"")
        .contains("\"ruleId\":\"WRONG_FORMAT\"");
  }

  @Test
  void aProblemTypeHasAPage() {
    Client.Answer page = anonymous().get(ProblemType.WRONG_STATE.path());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("<html lang=\"en\">", ProblemType.WRONG_STATE.title());
  }

  @Test
  void aForeignCorrelationIdIsReplaced() {
    Client.Answer answer = anonymous().get("/nowhere", "Correlation-Id", "drop table");

    assertThat(answer.header("Correlation-Id")).matches("[0-9a-f-]{36}");
  }

  @Test
  void aListNamesItsNeighbours() {
    Client.Answer answer = anonymous().get("/proof/v1/things?page=2&pageSize=50&colour=red");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("totalItems").asLong()).isEqualTo(120);
    assertThat(answer.header("Link"))
        .contains(
            "</proof/v1/things?colour=red&page=1&pageSize=50>; rel=\"prev\"",
            "</proof/v1/things?colour=red&page=3&pageSize=50>; rel=\"next\"");
  }

  private static List<String> findings(Client.Answer answer) {
    return StreamSupport.stream(answer.json().path("findings").spliterator(), false)
        .map(FailurePathsIT::words)
        .toList();
  }

  private static String words(JsonNode finding) {
    return finding.path("pointer").asText() + " " + finding.path("ruleId").asText();
  }
}
