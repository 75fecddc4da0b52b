package uk.datr.workforce.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.testkit.contract.ApiAnswer;
import uk.datr.workforce.testkit.contract.ApiContract;

class OracleTest {

  private static final String CORRELATION = "0193506c-9f4e-7c11-8f0a-3a5b7d1f2e4c";

  private static final String SUCCESSOR = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10";
  private static final String PREDECESSOR = "8d467bb5-0000-5a53-9d2b-0b6f8f1f2a11";

  private static final Member LEEDS =
      new Member(
          "leeds-reader",
          Member.Kind.KNOWN,
          Set.of(),
          Map.of("ORG-0097", Set.of("organisation-reader")));

  private static final Member COMMISSIONER =
      new Member(
          "leeds-commissioner",
          Member.Kind.KNOWN,
          Set.of(),
          Map.of("ORG-0097", Set.of("la-commissioner")));

  private final World world =
      new World(
          Map.of(
              "ORG-0097", organisation("ORG-0097", "Leeds Example Council", "E08000035"),
              "ORG-1001", organisation("ORG-1001", "Aire Example Recovery", "E08000035"),
              "ORG-1002", organisation("ORG-1002", "Avon Example Recovery", "E06000023")),
          Map.of(
              SUCCESSOR, unit(SUCCESSOR, "ORG-1001", List.of(PREDECESSOR)),
              PREDECESSOR, unit(PREDECESSOR, "ORG-1002", List.of())),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of());

  private final Oracle oracle = new Oracle(world, 1_000);

  private final ApiContract census =
      ApiContract.read(
          "census", Repository.find().root().resolve("docs/api").resolve("census.yaml"));

  @Test
  void aProblemAsDocumentedHasNoFault() {
    assertThat(kinds(LEEDS, problem("There is nothing here for you."), 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.IllegalStateException: no",
        "ERROR: relation \\\"reporting_unit\\\" does not exist",
        "org.postgresql.util.PSQLException",
        "at uk.datr.workforce.census.Unit.of(Unit.java:3)",
        "select id from unit",
        "Cannot invoke String.length()"
      })
  void innardsAreFaults(String detail) {
    assertThat(kinds(LEEDS, problem(detail), 10)).contains("innards");
  }

  @Test
  void anIdentifierOrNameOfOthersIsAFaultUnlessTheSenderMayKnowIt() {
    assertThat(kinds(LEEDS, problem("ORG-1002 has it."), 10)).containsExactly("foreign");
    assertThat(kinds(LEEDS, problem("ORG-0097 has it."), 10)).isEmpty();
    assertThat(kinds(LEEDS, problem("ORG-1001 has it."), 10)).containsExactly("foreign");
    assertThat(kinds(COMMISSIONER, problem("ORG-1001 has it."), 10)).isEmpty();
    assertThat(kinds(LEEDS, problem("Avon Example Recovery"), 10)).containsExactly("foreign");
  }

  @Test
  void whoMayKnowAUnitMayBeShownWhoseWorkItTookOver() {
    assertThat(kinds(COMMISSIONER, problem(PREDECESSOR), 10)).isEmpty();
    assertThat(kinds(LEEDS, problem(PREDECESSOR), 10)).containsExactly("foreign");
  }

  @Test
  void serverErrorsAndSlowAnswersAreFaults() {
    assertThat(kinds(LEEDS, answer(500, "INTERNAL_ERROR", "internal-error", "Sorry."), 10))
        .contains("status 500");
    assertThat(kinds(LEEDS, problem("Nothing."), 2_000)).containsExactly("slow");
  }

  @Test
  void whatIsNotInTheDocumentIsAFault() {
    assertThat(kinds(LEEDS, answer(409, "WRONG_STATE", "wrong-state", "Not now."), 10))
        .containsExactly("outside the document");
  }

  @Test
  void othersThingsAndNoThingsAreToldApartByNothing() {
    RawRequest others = RawRequest.of("GET", "/census/v1/organisations/ORG-1002");
    RawRequest nothing = RawRequest.of("GET", "/census/v1/organisations/ORG-8000001");
    ApiAnswer absent = problem("There is nothing here for you.");

    assertThat(oracle.difference(others, absent, nothing, absent)).isEmpty();
    assertThat(oracle.difference(others, problem("Not yours."), nothing, absent)).isPresent();
  }

  private List<String> kinds(Member sender, ApiAnswer answer, long millis) {
    RawRequest request = RawRequest.of("GET", "/census/v1/organisations/ORG-7");
    Target target =
        new Target(
            census,
            URI.create("http://127.0.0.1:1"),
            census.operation("readOrganisation"),
            Set.of("organisation-reader"));
    FuzzCase fuzz = new FuzzCase(0, target, Kind.VALID, sender, List.of(), request, null, false);
    return oracle.faults(fuzz, request, answer, millis).stream().map(Oracle.Fault::kind).toList();
  }

  private static ApiAnswer problem(String detail) {
    return answer(404, "NOT_FOUND", "not-found", detail);
  }

  private static ApiAnswer answer(int status, String code, String page, String detail) {
    return new ApiAnswer(
        status,
        Map.of(
            "Content-Type",
            List.of("application/problem+json"),
            "Correlation-Id",
            List.of(CORRELATION)),
        """
        {"type": "/problems/%s", "title": "T", "status": %d, "detail": "%s", "instance": "/x", "code": "%s",
         "correlationId": "%s"}\
        """
            .formatted(page, status, detail, code, CORRELATION));
  }

  private static World.Unit unit(String id, String organisation, List<String> predecessors) {
    return new World.Unit(id, organisation, "A unit", "PROVIDER", "E06000023", predecessors, false);
  }

  private static World.Organisation organisation(String code, String name, String laCode) {
    return new World.Organisation(code, name, "PROVIDER", laCode, "E40000012");
  }
}
