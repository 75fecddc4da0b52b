package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;
import static uk.datr.workforce.census.rules.Section.B;
import static uk.datr.workforce.census.rules.Section.C;
import static uk.datr.workforce.census.rules.Section.D;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules C201 to C214, each with what fires, what just does not, and what happens beside other faults. */
class ConsistencyRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c201(), c202(), c203(), c204(), c212(), c213(), c214()).flatMap(one -> one);
  }

  private static Stream<RuleCase> c201() {
    return Stream.of(
        fires("C201", "paid", body -> people(body, B, 0, 0, 0.01), "C201 /staffInPost/0/wte"),
        fires("C201", "unpaid", body -> people(body, C, 0, 0, 3), "C201 /unpaidStaff/0/wte"),
        edge("C201", "nobody and no WTE", body -> people(body, B, 0, 0, 0)),
        cross(
            "C201",
            "unpaid staff without WTE",
            body -> body.line(C, 0).put("headcount", 0).remove("wte")),
        cross(
            "C201",
            "a headcount that cannot be read may be somebody",
            body -> body.line(B, 0).put("headcount", "none")));
  }

  private static Stream<RuleCase> c202() {
    return Stream.of(
        fires("C202", "permanent", body -> people(body, B, 0, 1, 0), "C202 /staffInPost/0/wte"),
        fires("C202", "agency", body -> people(body, B, 3, 1, 0), "C202 /staffInPost/3/wte"),
        edge("C202", "the smallest WTE", body -> people(body, B, 0, 1, 0.01)),
        edge("C202", "bank", body -> people(body, B, 2, 1, 0)),
        edge(
            "C202",
            "zero hours",
            body -> people(body.lineWith(B, 1, "basis", "ZERO_HOURS"), B, 1, 1, 0)),
        edge("C202", "volunteers", body -> people(body, C, 0, 5, 0)),
        cross(
            "C202",
            "without a known contract type nothing is said about its hours",
            body -> people(body.lineWith(B, 1, "basis", null), B, 1, 1, 0)));
  }

  private static Stream<RuleCase> c203() {
    return Stream.of(
        fires("C203", "paid", body -> people(body, B, 1, 2, 3.01), "C203 /staffInPost/1/wte"),
        fires("C203", "unpaid", body -> people(body, C, 0, 5, 8), "C203 /unpaidStaff/0/wte"),
        edge("C203", "nobody is C201's", body -> people(body, B, 1, 0, 0)),
        cross(
            "C203",
            "exactly one and a half is C204",
            body -> people(body, B, 1, 2, 3),
            "C204 /staffInPost/1/wte"),
        cross(
            "C203",
            "without people only C201",
            body -> people(body, B, 1, 0, 99),
            "C201 /staffInPost/1/wte"));
  }

  private static Stream<RuleCase> c204() {
    return Stream.of(
        fires("C204", "paid", body -> people(body, B, 1, 2, 2.01), "C204 /staffInPost/1/wte"),
        fires("C204", "unpaid", body -> people(body, C, 0, 5, 5.5), "C204 /unpaidStaff/0/wte"),
        edge("C204", "everybody full-time", body -> people(body, B, 1, 2, 2)),
        cross(
            "C204",
            "far above only C203",
            body -> people(body, B, 1, 2, 20),
            "C203 /staffInPost/1/wte"));
  }

  private static Stream<RuleCase> c212() {
    return Stream.of(
        fires(
            "C212",
            "more cover",
            body -> body.line(D, 0).put("coveredByTemporaryWte", 1.51),
            "C212 /vacancies/0/coveredByTemporaryWte"),
        edge("C212", "all covered", body -> body.line(D, 0).put("coveredByTemporaryWte", 1.5)),
        edge("C212", "cover not given", body -> body.line(D, 0).remove("coveredByTemporaryWte")),
        cross(
            "C212",
            "cover of a vacancy without WTE is two faults",
            body -> body.line(D, 0).put("vacantWte", 0),
            "C212 /vacancies/0/coveredByTemporaryWte",
            "C213 /vacancies/0/vacantWte"));
  }

  private static Stream<RuleCase> c213() {
    return Stream.of(
        fires(
            "C213",
            "posts without WTE",
            body -> body.line(D, 1).put("vacantWte", 0),
            "C213 /vacancies/1/vacantWte"),
        fires(
            "C213",
            "WTE without posts",
            body -> body.line(D, 1).put("vacantPosts", 0),
            "C213 /vacancies/1/vacantWte"),
        edge(
            "C213",
            "none of both",
            body -> body.line(D, 1).put("vacantPosts", 0).put("vacantWte", 0)),
        cross(
            "C213",
            "posts that cannot be read",
            body -> body.line(D, 1).put("vacantPosts", false).put("vacantWte", 9)));
  }

  private static Stream<RuleCase> c214() {
    return Stream.of(
        fires(
            "C214",
            "more than a post each",
            body -> body.line(D, 0).put("vacantWte", 2.01),
            "C214 /vacancies/0/vacantWte"),
        edge("C214", "exactly a post each", body -> body.line(D, 0).put("vacantWte", 2)),
        cross(
            "C214",
            "without posts C213 alone",
            body -> body.line(D, 0).put("vacantPosts", 0),
            "C213 /vacancies/0/vacantWte"));
  }

  private static void people(Body body, Section section, int index, int headcount, double wte) {
    body.line(section, index).put("headcount", headcount).put("wte", wte);
  }
}
