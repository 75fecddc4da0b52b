package uk.datr.workforce.reporting.statistics;

/** The two levels at which intervals and limits are drawn (B5: 95 and 99.8 per cent). */
public enum Confidence {
  /** 95 per cent: one of twenty intervals misses the true value by chance. */
  P95(0.95),
  /** 99.8 per cent: the control limit, about three standard errors. */
  P99_8(0.998);

  private final double level;

  Confidence(double level) {
    this.level = level;
  }

  /** The level as a fraction. */
  public double level() {
    return level;
  }

  /** The probability above the interval, the same as below it. */
  double tail() {
    return switch (this) {
      case P95 -> 0.025;
      case P99_8 -> 0.001;
    };
  }

  /** The standard normal deviate of this level: 1.959963985 or 3.090232306. */
  public double z() {
    return Quantiles.normal(1 - tail());
  }
}
