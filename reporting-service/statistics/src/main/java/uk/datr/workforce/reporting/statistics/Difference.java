package uk.datr.workforce.reporting.statistics;

/**
 * The difference of a proportion between two years with Newcombe's hybrid score interval (B5.7). It takes the two years as
 * independent; staff who were there in both make it wider than it need be, so it is marked conservative (B12a.6).
 *
 * @param value the later minus the earlier proportion
 * @param interval of the difference
 */
public record Difference(double value, Interval interval) {

  /** What an interval of a difference says. */
  public enum Direction {
    /** The whole interval lies above zero. */
    INCREASE,
    /** The whole interval lies below zero. */
    DECREASE,
    /** The interval holds or touches zero. */
    NO_CLEAR_CHANGE
  }

  /** d − √((p1 − l1)² + (u2 − p2)²) to d + √((u1 − p1)² + (p2 − l2)²), 1 the later, with Wilson limits. */
  public static Difference between(Proportion earlier, Proportion later, Confidence confidence) {
    Interval before = earlier.wilson(confidence);
    Interval after = later.wilson(confidence);
    double value = later.value() - earlier.value();
    double down = Math.hypot(later.value() - after.lower(), before.upper() - earlier.value());
    double up = Math.hypot(after.upper() - later.value(), earlier.value() - before.lower());
    return new Difference(
        value, new Interval(value - down, value + up, confidence, Interval.Method.NEWCOMBE));
  }

  /** Increase, decrease or no clear change. */
  public Direction direction() {
    return switch (interval.relationTo(0)) {
      case HIGHER -> Direction.INCREASE;
      case LOWER -> Direction.DECREASE;
      case SIMILAR -> Direction.NO_CLEAR_CHANGE;
    };
  }
}
