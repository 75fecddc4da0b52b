package uk.datr.workforce.reporting.statistics;

import java.util.Collection;
import java.util.Optional;

/**
 * A numerator and a denominator of any kind, for example people in treatment for each WTE, kept apart so that they can be
 * summed.
 *
 * @param numerator the upper figure
 * @param denominator the lower figure, zero or more
 */
public record Ratio(double numerator, double denominator) {

  public Ratio {
    if (!Double.isFinite(numerator) || !Double.isFinite(denominator) || denominator < 0) {
      throw new IllegalArgumentException(numerator + " / " + denominator + " is not a ratio");
    }
  }

  /** The ratio of sums (B5.9); empty where there is nothing to divide by. */
  public static Optional<Double> ofSums(Collection<Ratio> ratios) {
    double denominator = ratios.stream().mapToDouble(Ratio::denominator).sum();
    return denominator == 0
        ? Optional.empty()
        : Optional.of(ratios.stream().mapToDouble(Ratio::numerator).sum() / denominator);
  }
}
