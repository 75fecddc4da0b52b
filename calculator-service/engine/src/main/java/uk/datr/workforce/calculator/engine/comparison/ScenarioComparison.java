package uk.datr.workforce.calculator.engine.comparison;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.Result.RoleFigures;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.projection.ProjectionResult;

/**
 * A scenario beside the base.
 *
 * @param requiredWte WTE of all paid roles
 * @param annualCost pounds a year
 * @param averageCaseload persons in treatment on an average day
 * @param roles by role that the base or the scenario calculates
 * @param projections by role that was asked for
 * @param bridges one for each figure that was asked for
 */
public record ScenarioComparison(
    Delta requiredWte,
    Delta annualCost,
    Delta averageCaseload,
    SortedMap<Role, RoleComparison> roles,
    SortedMap<Role, Reached> projections,
    List<Bridge> bridges) {

  /**
   * A role in both. One that only one of them calculates needs 0 WTE in the other.
   *
   * @param requiredWte WTE
   * @param annualCost pounds a year
   * @param baseRatio current by required WTE in the base; none without a current number or when nothing is required
   * @param scenarioRatio the same in the scenario
   * @param baseGapWte current less required WTE in the base; none without a current number
   * @param scenarioGapWte the same in the scenario
   */
  public record RoleComparison(
      Delta requiredWte,
      Delta annualCost,
      @Nullable Double baseRatio,
      @Nullable Double scenarioRatio,
      @Nullable Double baseGapWte,
      @Nullable Double scenarioGapWte) {}

  /**
   * How the stock of a role comes to what is required, in the base and in the scenario.
   *
   * @param base years towards what the base requires
   * @param scenario years towards what the scenario requires
   */
  public record Reached(ProjectionResult base, ProjectionResult scenario) {}

  static ScenarioComparison of(
      Result base, Result scenario, SortedMap<Role, Reached> projections, List<Bridge> bridges) {
    SortedMap<Role, RoleComparison> roles = new TreeMap<>();
    TreeSet<Role> either = new TreeSet<>(base.roles().keySet());
    either.addAll(scenario.roles().keySet());
    either.forEach(
        role -> roles.put(role, role(base.roles().get(role), scenario.roles().get(role))));
    return new ScenarioComparison(
        Delta.of(base.totals().requiredWte(), scenario.totals().requiredWte()),
        Delta.of(base.totals().annualCost(), scenario.totals().annualCost()),
        Delta.of(base.totals().averageCaseload(), scenario.totals().averageCaseload()),
        Collections.unmodifiableSortedMap(roles),
        projections,
        bridges);
  }

  private static RoleComparison role(@Nullable RoleFigures base, @Nullable RoleFigures scenario) {
    return new RoleComparison(
        Delta.of(wte(base), wte(scenario)),
        Delta.of(cost(base), cost(scenario)),
        base == null ? null : base.wisnRatio(),
        scenario == null ? null : scenario.wisnRatio(),
        base == null ? null : base.gapWte(),
        scenario == null ? null : scenario.gapWte());
  }

  private static double wte(@Nullable RoleFigures figures) {
    return figures == null ? 0 : figures.requiredWte();
  }

  private static double cost(@Nullable RoleFigures figures) {
    return figures == null ? 0 : figures.annualCost();
  }
}
