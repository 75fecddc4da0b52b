package uk.datr.workforce.calculator.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.years.FinancialYear;

class PlanMakingTest {

  private static final Offset<Double> CLOSE = within(1e-6);
  private static final String WORKER = "DRUG_ALCOHOL_WORKER";

  /** Specification B9.5: the vector with targets, a cap and a pipeline. */
  @Test
  void recruitmentFollowsTheStockAndFlowOfTheSpecification() {
    RolePlan worker =
        new RolePlan(
            List.of(28.0, 32.0, 32.377372),
            null,
            8.0,
            new RolePlan.Pipeline(Map.of("0", 0.0, "1", 2.0, "2", 3.0, "3", 3.0), 1, 0.2, 0.75),
            null,
            null);
    // A turnover of t is an annual rate of leaving of t / (1 + t/2): 0.19 is that of this turnover.
    PlanFigures figures =
        figures(
            entry(4, Map.of(WORKER, 24.0), 0.19 / (1 - 0.095), Map.of(WORKER, worker), null),
            basis(Map.of(WORKER, 32.377372), null));

    assertThat(flows(figures).map(PlanFigures.Flow::recruits))
        .usingElementComparator(PlanMakingTest::compare)
        .containsExactly(8.0, 8.0, 8.0, 5.608069);
    assertThat(flows(figures).map(PlanFigures.Flow::graduates))
        .usingElementComparator(PlanMakingTest::compare)
        .containsExactly(0.0, 0.0, 1.2, 1.8);
    assertThat(flows(figures).map(PlanFigures.Flow::closing))
        .usingElementComparator(PlanMakingTest::compare)
        .containsExactly(26.68, 28.8508, 31.695148, 32.377372);
  }

  @Test
  void targetsGoInEvenStepsFromWhoIsInPostToWhatIsRequired() {
    PlanFigures figures =
        figures(
            entry(3, null, null, null, null),
            basis(Map.of(WORKER, 33.0, "NURSE", 6.0), Map.of(WORKER, 24.0)));

    assertThat(figures.opening()).isEqualTo(Map.of(WORKER, 24.0));
    assertThat(flows(figures).map(PlanFigures.Flow::target)).containsExactly(27.0, 30.0, 33.0);
    assertThat(figures.years().getLast().target()).isCloseTo(39, CLOSE);
    assertThat(figures.years().getLast().closing()).isCloseTo(39, CLOSE);
  }

  @Test
  void aGrantPaysByTheDaysThatItIsFor() {
    GrantAllocation grant =
        new GrantAllocation(
            Grant.SSMTRG,
            LocalDate.parse("2027-01-01"),
            LocalDate.parse("2027-06-29"),
            180_000,
            GrantAllocation.Standing.INDICATIVE);

    assertThat(grant.in(new FinancialYear(2026))).isEqualTo(90_000);
    assertThat(grant.in(new FinancialYear(2027))).isEqualTo(90_000);
    assertThat(grant.in(new FinancialYear(2028))).isZero();
  }

  @Test
  void whatNoGrantPaysIsTheCostAboveKeepingWhoIsInPost() {
    GrantAllocation grant =
        new GrantAllocation(
            Grant.SSMTRG,
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2027-03-31"),
            10_000,
            GrantAllocation.Standing.FINAL);
    PlanFigures.Year year =
        figures(
                entry(1, Map.of(WORKER, 24.0), 0.0, null, List.of(grant)),
                basis(Map.of(WORKER, 26.0), null))
            .years()
            .getFirst();

    // Nobody leaves, so 25 WTE on average of 40,000 pounds each.
    assertThat(year.cost()).isCloseTo(1_000_000, CLOSE);
    assertThat(year.additionalCost()).isCloseTo(40_000, CLOSE);
    assertThat(year.notFunded()).isCloseTo(30_000, CLOSE);
  }

  @Test
  void whoIsInPostInARoleThatTheScenarioDoesNotCalculateIsNoPartOfThePlan() {
    PlanFigures figures =
        figures(
            entry(1, null, null, null, null),
            basis(Map.of(WORKER, 26.0), Map.of(WORKER, 24.0, "COMMISSIONER", 3.0)));
    assertThat(figures.opening()).containsOnlyKeys(WORKER);
    assertThat(figures.years().getFirst().roles()).containsOnlyKeys(WORKER);
  }

  @Test
  void volunteersInPostDoNotCountTowardsAPaidRequirement() {
    PlanFigures figures =
        figures(
            entry(1, null, null, null, null),
            basis(Map.of(WORKER, 26.0), Map.of(WORKER, 24.0, "VOLUNTEER", 9.0)));
    assertThat(figures.opening()).containsOnlyKeys(WORKER);
  }

  @Test
  void everyFaultIsToldAtOnce() {
    GrantAllocation backwards =
        new GrantAllocation(
            Grant.OTHER,
            LocalDate.parse("2027-04-01"),
            LocalDate.parse("2026-04-01"),
            1,
            GrantAllocation.Standing.FINAL);
    RolePlan tooMany = new RolePlan(List.of(1.0, 2.0), null, null, null, null, null);
    PlanEntry entry =
        new PlanEntry(
            "Plan",
            null,
            null,
            new UUID(0, 0),
            "2026-28",
            1,
            Map.of("VOLUNTEER", 1.0, WORKER, -1.0),
            null,
            null,
            Map.of(WORKER, tooMany, "GP", tooMany),
            List.of(backwards));

    assertThat(faults(entry, basis(Map.of(WORKER, 26.0), null)))
        .containsExactlyInAnyOrder(
            "WRONG_FORMAT /firstYear",
            "UNKNOWN_CODE /opening/VOLUNTEER",
            "OUT_OF_RANGE /opening/DRUG_ALCOHOL_WORKER",
            "OUT_OF_RANGE /roles/DRUG_ALCOHOL_WORKER/targets",
            "UNKNOWN_CODE /roles/GP",
            "OUT_OF_RANGE /grants/0/to");
  }

  @Test
  void somebodyHasToSayWhoIsInPost() {
    assertThat(faults(entry(2, null, null, null, null), basis(Map.of(WORKER, 26.0), null)))
        .containsExactly("MISSING_REQUIRED /opening");
  }

  @Test
  void aPlanExpectsEvenStepsOfDaysWithinAYear() {
    PlanFigures figures =
        figures(
            entry(2, null, null, null, null), basis(Map.of(WORKER, 34.0), Map.of(WORKER, 24.0)));
    PlanPath path = new PlanPath(new FinancialYear(2026), figures);

    assertThat(path.expected(WORKER, LocalDate.parse("2026-03-31"))).isEqualTo(24);
    assertThat(path.expected(WORKER, LocalDate.parse("2026-06-30")))
        .isCloseTo(24 + 5 * 91.0 / 365, CLOSE);
    assertThat(path.expected(WORKER, LocalDate.parse("2027-03-31"))).isCloseTo(29, CLOSE);
    assertThat(path.expected(WORKER, LocalDate.parse("2028-03-31"))).isCloseTo(34, CLOSE);
    assertThat(path.expected(WORKER, LocalDate.parse("2040-01-01"))).isEqualTo(34);
    assertThat(path.expected("GP", LocalDate.parse("2026-06-30"))).isZero();
  }

  private static Stream<PlanFigures.Flow> flows(PlanFigures figures) {
    return figures.years().stream().map(year -> year.roles().get(WORKER));
  }

  private static int compare(Double one, Double other) {
    return Math.abs(one - other) < 1e-6 ? 0 : Double.compare(one, other);
  }

  private static PlanFigures figures(PlanEntry entry, PlanBasis basis) {
    return switch (PlanMaking.of(entry, basis)) {
      case PlanMaking.Made.Plan(var _, var figures) -> figures;
      case PlanMaking.Made.Refused(var findings) -> throw new AssertionError(findings);
    };
  }

  private static List<String> faults(PlanEntry entry, PlanBasis basis) {
    return switch (PlanMaking.of(entry, basis)) {
      case PlanMaking.Made.Plan _ -> List.of();
      case PlanMaking.Made.Refused(var findings) ->
          findings.stream().map(fault -> fault.ruleId() + " " + fault.pointer()).toList();
    };
  }

  private static PlanBasis basis(
      Map<String, Double> required, @Nullable Map<String, Double> current) {
    return new PlanBasis(required, Map.of(WORKER, 40_000.0), current);
  }

  private static PlanEntry entry(
      int years,
      @Nullable Map<String, Double> opening,
      @Nullable Double turnover,
      @Nullable Map<String, RolePlan> roles,
      @Nullable List<GrantAllocation> grants) {
    return new PlanEntry(
        "Plan",
        null,
        null,
        new UUID(0, 0),
        "2026-27",
        years,
        opening,
        turnover,
        null,
        roles,
        grants);
  }
}
