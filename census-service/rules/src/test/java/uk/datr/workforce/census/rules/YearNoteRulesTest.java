package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.census.rules.RuleCase.cross;
import static uk.datr.workforce.census.rules.RuleCase.edge;
import static uk.datr.workforce.census.rules.RuleCase.fires;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.datr.workforce.census.rules.CarriedExplanations.Suggestion;
import uk.datr.workforce.census.rules.PriorReturn.Explained;

/** Rules C413 to C415: what is to be said about the year before. */
class YearNoteRulesTest {

  private static final LocalDate LAST_YEAR = LocalDate.parse("2023-06-30");

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseHasExactlyItsFindings(RuleCase ruleCase) {
    ruleCase.check();
  }

  static Stream<RuleCase> cases() {
    return Stream.of(c413(), c414(), c415()).flatMap(one -> one).map(RuleCase::full);
  }

  private static Stream<RuleCase> c413() {
    return Stream.of(
        fires("C413", "a new unit", body -> body.after(PriorReturns.NONE), "C413 /header"),
        fires(
            "C413",
            "part of a unit",
            body -> before(body, Lineage.SPLIT, "2023-06-30"),
            "C413 /header"),
        fires(
            "C413",
            "two years ago",
            body -> before(body, Lineage.SAME_UNIT, "2022-06-30"),
            "C413 /header"),
        fires(
            "C413",
            "nil last year",
            body -> {
              body.lastYear().set("/header/nilReason", "'NOT_YET_OPEN'");
              before(body, Lineage.SAME_UNIT, "2023-06-30");
            },
            "C413 /header"),
        fires(
            "C413",
            "a predecessor did not answer",
            body ->
                body.after(
                    new PriorReturns(
                        List.of(prior(body, Lineage.SAME_UNIT, "2023-06-30", List.of())),
                        List.of("0198f0a1-5f00-7c3e-8a53-9d1b2c3d4e99"))),
            "C413 /header"),
        edge(
            "C413",
            "a contract that was won",
            body -> before(body, Lineage.CONTRACT_WON, "2023-07-30")),
        cross(
            "C413",
            "a nil return has nothing to compare",
            body ->
                body.staffAlone()
                    .after(PriorReturns.NONE)
                    .set("/header/nilReason", "'CLOSED'")
                    .remove("/staffInPost")
                    .remove("/unpaidStaff")));
  }

  private static Stream<RuleCase> c414() {
    return Stream.of(
        fires(
            "C414",
            "nobody was transferred",
            body -> body.set("/header/changeSinceLast", "['TUPE_IN']"),
            "C414 /header/changeSinceLast"),
        fires(
            "C414",
            "nothing changed, but WTE did",
            body ->
                YearTotalRulesTest.twoYears(body)
                    .set("/header/changeSinceLast", "['NONE']")
                    .set("/staffInPost/0/wte", "10")
                    .set("/staffInPost/1/wte", "5")
                    .set("/staffInPost/2/wte", "5"),
            "C414 /header/changeSinceLast",
            "C401 /staffInPost"),
        edge(
            "C414",
            "nothing changed",
            body ->
                YearTotalRulesTest.twoYears(body)
                    .set("/header/changeSinceLast", "['NONE']")
                    .set("/staffInPost/0/wte", "8.01")),
        edge(
            "C414",
            "two were transferred",
            body -> body.set("/header/changeSinceLast", "['TUPE_OUT','MERGED']")),
        cross(
            "C414",
            "transfers that cannot be read",
            body ->
                body.set("/header/changeSinceLast", "['TUPE_IN']")
                    .set("/flows/1/tupeIn", "'two'")));
  }

  private static Stream<RuleCase> c415() {
    return Stream.of(
        fires(
            "C415",
            "the same warning at the same line",
            body -> explained(body, "/flows/SWK01/joiners"),
            "C217 /flows/2/joiners",
            "C415 /flows/2/joiners"),
        edge("C415", "no warning, no note", body -> explained(body, "").remove("/flows/2")),
        cross(
            "C415",
            "another line's explanation explains nothing",
            body -> explained(body, "/flows/NUR02/joiners"),
            "C217 /flows/2/joiners"));
  }

  /** Two social workers joined a role that nobody is in, and something was explained last year. */
  private static Body explained(Body body, String place) {
    body.set("/flows/-", "{'role':'SWK01','joiners':2,'leavers':0}");
    return body.after(
        new PriorReturns(
            List.of(
                prior(
                    body,
                    Lineage.SAME_UNIT,
                    "2023-06-30",
                    List.of(new Explained("C217", place, "SMALL_TEAM_EFFECT", "as ever")))),
            List.of()));
  }

  private static Body before(Body body, Lineage lineage, String day) {
    return body.after(new PriorReturns(List.of(prior(body, lineage, day, List.of())), List.of()));
  }

  private static PriorReturn prior(
      Body body, Lineage lineage, String day, List<Explained> explanations) {
    return new PriorReturn(
        "0198f0a1-5f00-7c3e-8a53-9d1b2c3d4e60",
        lineage,
        LocalDate.parse(day),
        body.lastYear().content(),
        explanations);
  }

  @Test
  void anExplanationIsOfferedAgainAndNotTakenOver() {
    Body body = explained(Body.full(), "/flows/SWK01/joiners");

    assertThat(CarriedExplanations.suggest(body.findings(), body.content(), body.context()))
        .containsExactly(
            new Suggestion(
                "C217",
                "/flows/2/joiners",
                "SMALL_TEAM_EFFECT",
                "as ever",
                "0198f0a1-5f00-7c3e-8a53-9d1b2c3d4e60"));
    assertThat(body.findings())
        .filteredOn(finding -> finding.ruleId().equals("C217"))
        .allMatch(RuleFinding::explanationRequired);
    assertThat(body.findings())
        .extracting(RuleFinding::message)
        .contains("Last year you explained this as: effect of a small team.");
  }

  @Test
  void anExplanationForAWholeRuleIsOfferedEverywhere() {
    Body body = explained(Body.full(), "");

    assertThat(CarriedExplanations.suggest(body.findings(), body.content(), body.context()))
        .extracting(Suggestion::pointer)
        .containsExactly("/flows/2/joiners");
  }

  @Test
  void theReturnsOfUnitsThatMergedAreAddedUp() {
    Body one = Body.full();
    PriorReturns two =
        new PriorReturns(
            List.of(
                prior(one, Lineage.SAME_UNIT, "2023-06-30", List.of()),
                prior(one, Lineage.MERGED, "2023-06-30", List.of())),
            List.of());

    ReturnContent together = two.comparable(LAST_YEAR.plusYears(1)).orElseThrow();

    Figures figures = new Figures(together);
    assertThat(figures.paidPeople()).contains(36L);
    assertThat(figures.paidWte().orElseThrow()).isEqualByComparingTo("31");
    assertThat(figures.joiners()).contains(8L);
    assertThat(together.flows()).hasSize(2);
    assertThat(figures.openCases()).contains(760L);
    assertThat(two.sameUnitAlone()).isFalse();
  }

  @Test
  void placesStayTheSameInAnotherOrder() {
    ReturnContent content = Body.full().content();

    assertThat(StablePlace.of(content, "/staffInPost/1/wte"))
        .isEqualTo("/staffInPost/NUR02,FIXED_TERM/wte");
    assertThat(StablePlace.of(content, "/flows/0")).isEqualTo("/flows/DAW01");
    assertThat(StablePlace.of(content, "/demographics/gender")).isEqualTo("/demographics/gender");
    assertThat(StablePlace.of(content, "/staffInPost/99/wte")).isEqualTo("/staffInPost/99/wte");
    assertThat(StablePlace.of(content, "/staffInPost/99999999999999999999/wte"))
        .isEqualTo("/staffInPost/99999999999999999999/wte");
    assertThat(StablePlace.of(content, "/header/laCodes/0")).isEqualTo("/header/laCodes/0");
    assertThat(StablePlace.of(content, "")).isEmpty();
  }
}
