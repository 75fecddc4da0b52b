package uk.datr.workforce.reporting.statistics;

/**
 * Control limits around a pooled proportion (B5.6): p0 ∓ z√(p0(1 − p0)/n), cut at 0 and 1. They show how far a unit of a
 * size strays by chance alone.
 *
 * @param baseline the pooled value p0
 */
public record Funnel(double baseline) {

  /** Where a unit lies in the funnel; a unit on a limit is inside it. */
  public enum Flag {
    /** Below the 99.8 per cent limit. */
    LOW_99_8,
    /** Below the 95 per cent limit only. */
    LOW_95,
    /** Inside both limits. */
    WITHIN,
    /** Above the 95 per cent limit only. */
    HIGH_95,
    /** Above the 99.8 per cent limit. */
    HIGH_99_8
  }

  public Funnel {
    if (!(baseline >= 0 && baseline <= 1)) {
      throw new IllegalArgumentException("baseline " + baseline + " is not a proportion");
    }
  }

  /** The standard error of a unit of this size under the baseline. */
  double standardError(long base) {
    return Math.sqrt(baseline * (1 - baseline) / base);
  }

  /** The limits for a unit of this size. */
  public Interval limits(long base, Confidence confidence) {
    double reach = confidence.z() * standardError(base);
    return new Interval(
        Math.max(0, baseline - reach),
        Math.min(1, baseline + reach),
        confidence,
        Interval.Method.FUNNEL);
  }

  /** The flag of a unit under the plain limits. */
  public Flag flag(Proportion unit) {
    return flag(position(unit, Confidence.P95), position(unit, Confidence.P99_8));
  }

  /** The flag of a z-score, for the adjusted ones, under the same limits. */
  static Flag flag(double z) {
    return flag(position(z, Confidence.P95), position(z, Confidence.P99_8));
  }

  private static Flag flag(Relation at95, Relation at998) {
    return switch (at95) {
      case SIMILAR -> Flag.WITHIN;
      case LOWER -> at998 == Relation.LOWER ? Flag.LOW_99_8 : Flag.LOW_95;
      case HIGHER -> at998 == Relation.HIGHER ? Flag.HIGH_99_8 : Flag.HIGH_95;
    };
  }

  private Relation position(Proportion unit, Confidence confidence) {
    Interval limits = limits(unit.base(), confidence);
    return position(unit.value(), limits.lower(), limits.upper());
  }

  private static Relation position(double z, Confidence confidence) {
    return position(z, -confidence.z(), confidence.z());
  }

  private static Relation position(double value, double lower, double upper) {
    if (value < lower) {
      return Relation.LOWER;
    }
    return value > upper ? Relation.HIGHER : Relation.SIMILAR;
  }
}
