package uk.datr.workforce.reporting.statistics;

import java.util.List;
import java.util.Optional;

/**
 * A mean of units' values with its sample standard deviation (B5.4).
 *
 * @param count how many values, at least two: one value says nothing about spread
 * @param value the mean
 * @param standardDeviation with divisor n − 1
 */
public record Mean(int count, double value, double standardDeviation) {

  /** The fewest values with which a spread can be estimated. */
  public static final int FEWEST_VALUES = 2;

  public Mean {
    if (count < FEWEST_VALUES || !Double.isFinite(value) || !(standardDeviation >= 0)) {
      throw new IllegalArgumentException("no mean of " + count + " values");
    }
  }

  /** The mean of the values; empty below two of them. */
  public static Optional<Mean> of(List<Double> values) {
    if (values.size() < FEWEST_VALUES) {
      return Optional.empty();
    }
    double mean = values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return Optional.of(new Mean(values.size(), mean, Math.sqrt(squares / (values.size() - 1))));
  }

  /** Student's interval: mean ∓ t·s/√n with n − 1 degrees of freedom. */
  public Interval interval(Confidence confidence) {
    double t = Quantiles.studentT(1 - confidence.tail(), count - 1.0);
    double reach = t * standardDeviation / Math.sqrt(count);
    return new Interval(value - reach, value + reach, confidence, Interval.Method.STUDENT_T);
  }
}
