package uk.datr.workforce.calculator.engine.model;

import java.util.List;

/**
 * What one WTE of a role can give, and what the role needs beside the work with people (specification B4).
 *
 * @param year available working time
 * @param categoryAllowance s: share of time for support activities, below 1
 * @param caf CAF: category allowance factor, 1/(1−s)
 * @param iafWte IAF: WTE for additional activities, added to the requirement
 */
public record Capacity(WorkingYear year, double categoryAllowance, double caf, double iafWte) {

  /** Capacity by a working year with some time left and the activities in it. */
  public static Capacity of(WorkingYear year, List<Activity> support, List<Activity> additional) {
    double allowance = 0;
    for (Activity activity : inOrder(support)) {
      allowance += activity.shareOf(year);
    }
    double hours = 0;
    for (Activity activity : inOrder(additional)) {
      hours += activity.annualHours(year);
    }
    return new Capacity(year, allowance, 1 / (1 - allowance), hours / year.awtHours());
  }

  /** Whether support activities leave time for the work with people. */
  public boolean leavesTime() {
    return categoryAllowance < 1;
  }

  private static List<Activity> inOrder(List<Activity> activities) {
    return activities.stream().sorted(Activity.BY_CONTENT).toList();
  }
}
