package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules C407 to C412: rates, the header and single figures beside the year before. */
class YearRateRulesTest {

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  @Test
  void smallFiguresChangeTenfoldWithoutAnySlip() {
    assertThat(YearRateRules.isDecimalSlip(BigDecimal.ONE, BigDecimal.TEN)).isFalse();
    assertThat(YearRateRules.isDecimalSlip(BigDecimal.ZERO, BigDecimal.TEN)).isFalse();
    assertThat(YearRateRules.isDecimalSlip(BigDecimal.TWO, BigDecimal.valueOf(20))).isTrue();
    assertThat(YearRateRules.isDecimalSlip(BigDecimal.valueOf(20), BigDecimal.TWO)).isTrue();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c407(), c408(), c409(), c410(), c411(), c412())
        .flatMap(one -> one)
        .map(RuleCase::full);
  }

  private static Stream<RuleCase> c407() {
    // This year 2.5 of 18 WTE: 13.9 %. Last year's established staff are 14.5 WTE.
    return Stream.of(
        fires("C407", "23.9 to 13.9", body -> lastVacant(body, "4.56", 5), "C407 /vacancies"),
        edge("C407", "23.7 to 13.9", body -> lastVacant(body, "4.50", 5)),
        cross(
            "C407",
            "last year's vacancies were not held",
            body -> body.lastYear().notHolding(Section.D)));
  }

  private static Body lastVacant(Body body, String wte, int posts) {
    body.lastYear()
        .set(
            "/vacancies", "[{'role':'DAW01','vacantWte':" + wte + ",'vacantPosts':" + posts + "}]");
    return body;
  }

  private static Stream<RuleCase> c408() {
    // This year 3 of 16.5 people: 18.2 %.
    return Stream.of(
        fires("C408", "37.5 to 18.2", body -> lastFlows(body, 6), "C408 /flows"),
        edge("C408", "31.2 to 18.2", body -> lastFlows(body, 5)),
        cross(
            "C408",
            "last year's leavers are not known",
            body -> lastFlows(body, 6).lastYear().remove("/flows/0/leavers")));
  }

  /** Last year as many joined as left, so that 16 people were there at start and end. */
  private static Body lastFlows(Body body, int people) {
    body.lastYear()
        .set("/flows", "[{'role':'DAW01','joiners':" + people + ",'leavers':" + people + "}]");
    return body;
  }

  private static Stream<RuleCase> c409() {
    // This year 15 WTE of 20 people: 0.75.
    return Stream.of(
        fires("C409", "1.07 to 0.75", body -> lastPeople(body, "4"), "C409 /staffInPost"),
        edge("C409", "1 to 0.75", body -> lastPeople(body, "5")),
        cross("C409", "last year's people are not known", body -> lastPeople(body, "null")));
  }

  /** Last year 10 people beside those, with 15 WTE together. */
  private static Body lastPeople(Body body, String workers) {
    YearTotalRulesTest.twoYears(body).lastYear().set("/staffInPost/0/headcount", workers);
    return body;
  }

  private static Stream<RuleCase> c410() {
    return Stream.of(
        fires(
            "C410",
            "ten times the open cases",
            body -> body.lastYear().set("/caseload/0/openCases", "40"),
            "C410 /caseload"),
        fires(
            "C410",
            "a tenth of the days lost",
            body -> body.lastYear().set("/sickness/wteDaysLost", "1750"),
            "C410 /sickness"),
        edge("C410", "9.4 times", body -> body.lastYear().set("/caseload/0/openCases", "43")),
        edge("C410", "10.6 times", body -> body.lastYear().set("/caseload/0/openCases", "38")),
        cross(
            "C410",
            "volunteers: C410 and not C412",
            body ->
                body.lastYear()
                    .set("/unpaidStaff", "[{'role':'PEER01','kind':'VOLUNTEER','headcount':60}]"),
            "C410 /unpaidStaff"));
  }

  private static Stream<RuleCase> c411() {
    return Stream.of(
        fires(
            "C411",
            "everything",
            body ->
                body.lastYear()
                    .set("/header/sector", "'IND'")
                    .set("/header/serviceAgeRange", "'YP'")
                    .set("/header/settings", "['RES_REHAB']")
                    .set("/header/laCodes", "['E08000035']"),
            "C411 /header/laCodes",
            "C411 /header/sector",
            "C411 /header/serviceAgeRange",
            "C411 /header/settings"),
        edge(
            "C411",
            "another order",
            body -> body.lastYear().set("/header/laCodes", "['E08000032','E08000035']")),
        edge(
            "C411",
            "not said last year",
            body -> body.lastYear().remove("/header/sector").set("/header/laCodes", "[]")),
        cross(
            "C411",
            "an area that was divided is the same area",
            body -> {
              body.set("/header/laCodes", "['E06000063','E06000064']")
                  .set("/laSplit/0/laCode", "'E06000063'")
                  .set("/laSplit/1/laCode", "'E06000064'");
              body.lastYear().set("/header/laCodes", "['E10000006']");
            }));
  }

  private static Stream<RuleCase> c412() {
    return Stream.of(
        fires("C412", "12 to 6", body -> lastVolunteers(body, 12), "C412 /unpaidStaff"),
        fires("C412", "1 to 6", body -> lastVolunteers(body, 1), "C412 /unpaidStaff"),
        edge("C412", "11 to 6", body -> lastVolunteers(body, 11)),
        edge("C412", "2 to 6", body -> lastVolunteers(body, 2)),
        cross(
            "C412",
            "volunteers that cannot be read",
            body -> lastVolunteers(body, 40).set("/unpaidStaff/0/headcount", "'five'")));
  }

  private static Body lastVolunteers(Body body, int people) {
    body.lastYear()
        .set("/unpaidStaff", "[{'role':'PEER01','kind':'VOLUNTEER','headcount':" + people + "}]");
    return body;
  }
}
