package uk.datr.workforce.reporting.statistics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events over a denominator, for example leavers per 100 people. With the expected number as denominator and multiplier 1
 * it is the ratio of the adjusted comparison (B5.10).
 *
 * @param events the events, zero or more; a sum of WTE is allowed, see the limits in docs/methods/statistics.md
 * @param denominator what they are divided by, above zero
 * @param multiplier per how many, for example 100
 */
public record Rate(double events, double denominator, double multiplier) {

  /** From this many events the approximation is used, below it the exact interval (B5.4). */
  public static final int BYAR_FROM_EVENTS = 10;

  public Rate {
    if (!(events >= 0 && denominator > 0 && multiplier > 0)
        || !Double.isFinite(events)
        || !Double.isFinite(denominator)
        || !Double.isFinite(multiplier)) {
      throw new IllegalArgumentException(
          events + " / " + denominator + " x " + multiplier + " is not a rate");
    }
  }

  /** A rate where both figures are known and the denominator is not zero; otherwise there is none, which is not zero. */
  public static Optional<Rate> of(
      @Nullable Double events, @Nullable Double denominator, double multiplier) {
    return events == null || denominator == null || denominator == 0
        ? Optional.empty()
        : Optional.of(new Rate(events, denominator, multiplier));
  }

  /** The rate. */
  public double value() {
    return scaled(events);
  }

  /** Byar's interval from ten events, the exact Poisson interval below (B5.4). */
  public Interval interval(Confidence confidence) {
    return events >= BYAR_FROM_EVENTS ? byar(confidence) : exact(confidence);
  }

  private Interval byar(Confidence confidence) {
    double z = confidence.z();
    return new Interval(
        scaled(byarLimit(events, -z)),
        scaled(byarLimit(events + 1, z)),
        confidence,
        Interval.Method.BYAR);
  }

  private static double byarLimit(double count, double z) {
    return count * Math.pow(1 - 1 / (9 * count) + z / (3 * Math.sqrt(count)), 3);
  }

  private Interval exact(Confidence confidence) {
    double tail = confidence.tail();
    double lower = events == 0 ? 0 : Quantiles.chiSquared(tail, 2 * events) / 2;
    double upper = Quantiles.chiSquared(1 - tail, 2 * events + 2) / 2;
    return new Interval(scaled(lower), scaled(upper), confidence, Interval.Method.EXACT_POISSON);
  }

  private double scaled(double count) {
    return count / denominator * multiplier;
  }
}
