package uk.datr.workforce.reporting.statistics;

/**
 * An interval with the level and the method that made it; never shown without both (B4, the cell's interval).
 *
 * @param lower the lower limit
 * @param upper the upper limit, not below the lower one
 * @param confidence the level
 * @param method how the limits were made
 */
public record Interval(double lower, double upper, Confidence confidence, Method method) {

  /** How limits were made. */
  public enum Method {
    /** Wilson's score interval of a proportion. */
    WILSON,
    /** Byar's approximation for a rate, from ten events. */
    BYAR,
    /** The exact Poisson interval of a rate, below ten events. */
    EXACT_POISSON,
    /** Student's t interval of a mean. */
    STUDENT_T,
    /** Newcombe's hybrid score interval of a difference of two proportions. */
    NEWCOMBE,
    /** Normal control limits around a pooled proportion. */
    FUNNEL;

    /** Whether the interval is to be marked conservative: staff of two years overlap (B12a.6). */
    public boolean conservative() {
      return this == NEWCOMBE;
    }
  }

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "lower limit " + lower + " is not below upper limit " + upper);
    }
  }

  /** Where the interval lies beside a value; an interval that only touches the value does not miss it. */
  public Relation relationTo(double value) {
    if (lower > value) {
      return Relation.HIGHER;
    }
    return upper < value ? Relation.LOWER : Relation.SIMILAR;
  }
}
