package uk.datr.workforce.calculator.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.census.AreaStaff;
import uk.datr.workforce.events.PlanStatus;

class PlanMeasuringTest {

  private static final String WORKER = "DRUG_ALCOHOL_WORKER";
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void whatClosesAGapIsTheRecruitmentOfAProjectionOverTwelveMonths() {
    PlanProgressView.RoleMeasure worker = worker(plan(null), census("2027-06-30", "20.00"));

    // Turnover 0.19 with half a year of exposure is a rate of leaving of 0.19 / 1.095.
    double leaving = 0.19 / 1.095;
    double wanted = 44;
    assertThat(Objects.requireNonNull(worker.recruitsToClose()))
        .isCloseTo((wanted - (1 - leaving) * 20) / (1 - leaving / 2), CLOSE);
  }

  @Test
  void whoComesFromTrainingInThatYearNeedsNoRecruiting() {
    RolePlan.Pipeline pipeline = new RolePlan.Pipeline(Map.of("0", 10.0), 1, 0.2, 0.75);
    double without =
        Objects.requireNonNull(worker(plan(null), census("2027-06-30", "20.00")).recruitsToClose());
    double with =
        Objects.requireNonNull(
            worker(plan(pipeline), census("2027-06-30", "20.00")).recruitsToClose());

    assertThat(without - with).isCloseTo(10 * 0.8 * 0.75, CLOSE);
  }

  @Test
  void ninetyFivePerCentOfWhatIsExpectedOnTheDayIsOnTrack() {
    // At the end of the first year 34 are expected, 95 % of which are 32.3.
    assertThat(worker(plan(null), census("2027-03-31", "32.30")).status())
        .isEqualTo(PlanStatus.ON_TRACK);
    PlanProgressView.RoleMeasure behind = worker(plan(null), census("2027-03-31", "32.29"));
    assertThat(behind.status()).isEqualTo(PlanStatus.BEHIND);
    assertThat(behind.shortWte()).isCloseTo(1.71, CLOSE);
  }

  @Test
  void aRoleWithMoreThanEnoughIsNotShort() {
    assertThat(worker(plan(null), census("2027-03-31", "40.00")).shortWte()).isZero();
  }

  @Test
  void onlyCompleteCensusesSinceThePlanBeganMeasureIt() {
    AreaStaff before = census("2026-03-31", "20.00");
    AreaStaff first = census("2026-06-30", "20.00");
    AreaStaff incomplete =
        new AreaStaff(
            "running",
            LocalDate.parse("2027-06-30"),
            1,
            2,
            false,
            new TreeMap<>(),
            BigDecimal.ZERO);

    assertThat(PlanMeasuring.measuring(plan(null), List.of(incomplete, first, before)))
        .containsExactly(first);
  }

  private static PlanProgressView.RoleMeasure worker(StoredPlan plan, AreaStaff census) {
    return Objects.requireNonNull(new PlanMeasuring(plan).by(census, true).roles().get(WORKER));
  }

  /** From 24 workers on 1 April 2026 to 34 and 44 at the ends of two years. */
  private static StoredPlan plan(RolePlan.@Nullable Pipeline pipeline) {
    PlanEntry entry =
        new PlanEntry(
            "Plan",
            null,
            null,
            new UUID(0, 0),
            "2026-27",
            2,
            Map.of(WORKER, 24.0),
            null,
            null,
            Map.of(WORKER, new RolePlan(null, null, null, pipeline, null, null)),
            null);
    return switch (PlanMaking.of(entry, new PlanBasis(Map.of(WORKER, 44.0), Map.of(), null))) {
      case PlanMaking.Made.Plan(var firstYear, var figures) ->
          new StoredPlan(
              new UUID(0, 1),
              null,
              "E08000035",
              PlanState.PUBLISHED,
              firstYear,
              entry,
              figures,
              "planner",
              Instant.EPOCH,
              Instant.EPOCH,
              1);
      case PlanMaking.Made.Refused(var findings) -> throw new AssertionError(findings);
    };
  }

  private static AreaStaff census(String day, String workers) {
    return new AreaStaff(
        "of " + day,
        LocalDate.parse(day),
        2,
        2,
        false,
        new TreeMap<>(Map.of("DAW01", new BigDecimal(workers))),
        BigDecimal.ZERO);
  }
}
