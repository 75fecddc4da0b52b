package uk.datr.workforce.calculator.plans;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.census.AreaStaff;
import uk.datr.workforce.calculator.engine.defaults.CensusStaff;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.projection.Projection;
import uk.datr.workforce.calculator.engine.projection.ProjectionEntry;
import uk.datr.workforce.calculator.engine.projection.ProjectionOutcome;
import uk.datr.workforce.calculator.years.FinancialYear;
import uk.datr.workforce.events.PlanStatus;
import uk.datr.workforce.referencedata.Roles;

/**
 * Holds a plan against what a census counted. A role is on track with at least {@value #ON_TRACK} of the WTE that the
 * plan expects on the day, which is where the calculator's bands begin to speak of a shortage.
 */
final class PlanMeasuring {

  /** Share of what is expected that is enough. */
  static final double ON_TRACK = 0.95;

  private final StoredPlan plan;
  private final PlanPath path;

  PlanMeasuring(StoredPlan plan) {
    this.plan = plan;
    this.path = plan.path();
  }

  /** The censuses by which a plan is measured: those since it began in which nothing more comes, the newest first. */
  static List<AreaStaff> measuring(StoredPlan plan, List<AreaStaff> history) {
    return history.stream()
        .filter(AreaStaff::complete)
        .filter(census -> !census.referenceDate().isBefore(plan.firstYear().firstDay()))
        .toList();
  }

  /**
   * How far the plan was.
   *
   * @param newest whether to say what recruitment would close what is missing
   */
  PlanProgressView.Measure by(AreaStaff census, boolean newest) {
    CensusStaff staff = census.inRolesOfTheCalculator();
    LocalDate day = census.referenceDate();
    SortedMap<String, PlanProgressView.RoleMeasure> roles = new TreeMap<>();
    double expected = 0;
    double actual = 0;
    for (String role : plan.figures().years().getFirst().roles().keySet()) {
      double wanted = path.expected(role, day);
      double inPost = staff.current().getOrDefault(Role.valueOf(role), 0.0);
      expected += wanted;
      actual += inPost;
      roles.put(
          role,
          new PlanProgressView.RoleMeasure(
              status(wanted, inPost),
              wanted,
              inPost,
              Math.max(0, wanted - inPost),
              newest ? (Double) recruitsToClose(role, inPost, day) : null,
              newest ? recruitsPlanned(role, day) : null));
    }
    return new PlanProgressView.Measure(
        census.collectionId(),
        day,
        status(expected, actual),
        expected,
        actual,
        Math.max(0, expected - actual),
        census.notSplitWte(),
        roles);
  }

  /** How far each group of roles is, as reports group them. */
  SortedMap<String, PlanStatus> groups(PlanProgressView.Measure measure) {
    Map<String, String> groupOf = groupByRole();
    SortedMap<String, double[]> sums = new TreeMap<>();
    measure
        .roles()
        .forEach((role, figures) -> {
          double[] sum =
              sums.computeIfAbsent(
                  Objects.requireNonNull(groupOf.get(role), role), group -> new double[2]);
          sum[0] += figures.expectedWte();
          sum[1] += figures.actualWte();
        });
    SortedMap<String, PlanStatus> groups = new TreeMap<>();
    sums.forEach((group, sum) -> groups.put(group, status(sum[0], sum[1])));
    return groups;
  }

  private static PlanStatus status(double expected, double actual) {
    return actual >= ON_TRACK * expected ? PlanStatus.ON_TRACK : PlanStatus.BEHIND;
  }

  /** A projection over the twelve months from the census, from who is in post to where the plan expects them then. */
  private double recruitsToClose(String role, double inPost, LocalDate day) {
    PlanEntry entry = plan.entry();
    RolePlan rolePlan =
        Objects.requireNonNullElse(entry.roles(), Map.<String, RolePlan>of()).get(role);
    Double turnover = rolePlan == null ? null : rolePlan.turnoverRate();
    RolePlan.Pipeline pipeline = rolePlan == null ? null : rolePlan.pipeline();
    ProjectionEntry next =
        new ProjectionEntry(
            inPost,
            null,
            turnover != null
                ? turnover
                : Objects.requireNonNullElse(entry.turnoverRate(), PlanMaking.USUAL_TURNOVER),
            entry.newStarterExposure(),
            null,
            1.0,
            null,
            List.of(path.expected(role, day.plusYears(1))),
            null,
            pipeline == null ? null : pipeline.from(yearOf(day)).entry(),
            null,
            null);
    return switch (Projection.of(next)) {
      case ProjectionOutcome.Projected(var result) -> result.rows().getFirst().recruits();
      case ProjectionOutcome.Refused _, ProjectionOutcome.ProjectedRoles _ ->
          throw new IllegalStateException("What made a plan is a projection, too.");
    };
  }

  private @Nullable Double recruitsPlanned(String role, LocalDate day) {
    int year = yearOf(day);
    List<PlanFigures.Year> years = plan.figures().years();
    if (year >= years.size()) {
      return null;
    }
    PlanFigures.Flow flow = years.get(year).roles().get(role);
    return flow == null ? null : (Double) flow.recruits();
  }

  private int yearOf(LocalDate day) {
    return FinancialYear.of(day).start() - plan.firstYear().start();
  }

  /** The group of the census roles that a role of the calculator stands for. */
  private static Map<String, String> groupByRole() {
    Map<String, String> groups = new HashMap<>();
    Roles.load()
        .all()
        .forEach(role -> {
          String calculatorRole = role.calculatorRole();
          if (calculatorRole != null) {
            groups.putIfAbsent(calculatorRole, role.group().name());
          }
        });
    return groups;
  }
}
