package uk.datr.workforce.calculator.engine.model;

import java.util.List;
import uk.datr.workforce.calculator.engine.formula.Formula;

/**
 * What one WTE of a role can give, and what the role needs beside the work with people (specification B4).
 *
 * @param year available working time
 * @param categoryAllowance s: share of time for support activities, below 1
 * @param caf CAF: category allowance factor, 1/(1−s)
 * @param iafWte IAF: WTE for additional activities, added to the requirement
 */
public record Capacity(WorkingYear year, double categoryAllowance, double caf, double iafWte) {

  /**
   * Capacity by a working year with some time left and the activities in it. Activities are added in ascending order,
   * so that the order in which they are listed changes no bit.
   */
  public static Capacity of(WorkingYear year, List<Activity> support, List<Activity> additional) {
    double allowance =
        Formula.ascending(
            support.stream().mapToDouble(activity -> activity.shareOf(year)).toArray());
    double hours =
        Formula.ascending(
            additional.stream().mapToDouble(activity -> activity.annualHours(year)).toArray());
    return new Capacity(year, allowance, 1 / (1 - allowance), hours / year.awtHours());
  }

  /** Whether support activities leave time for the work with people. */
  public boolean leavesTime() {
    return categoryAllowance < 1;
  }
}
