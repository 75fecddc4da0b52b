package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.Arrays;

/**
 * What a sample says of a figure (specification B9.1).
 *
 * @param mean arithmetic mean
 * @param sd standard deviation with n − 1
 * @param standardError of the mean: how far the mean of the samples may be from the mean of the distribution
 * @param p5 quantile 5 %, of type 7 as the others
 * @param p10 quantile 10 %
 * @param p50 median
 * @param p90 quantile 90 %
 * @param p95 quantile 95 %
 */
public record Summary(
    double mean,
    double sd,
    double standardError,
    double p5,
    double p10,
    double p50,
    double p90,
    double p95) {

  /** The summary of at least two values. */
  public static Summary of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    boolean one = sorted[0] == sorted[sorted.length - 1];
    double sd = one ? 0 : Math.sqrt(squares / (values.length - 1));
    return new Summary(
        one ? sorted[0] : mean,
        sd,
        sd / Math.sqrt(values.length),
        quantile(sorted, 0.05),
        quantile(sorted, 0.10),
        quantile(sorted, 0.50),
        quantile(sorted, 0.90),
        quantile(sorted, 0.95));
  }

  /** A quantile of type 7 of Hyndman and Fan: the default of R. */
  public static double quantile(double[] sorted, double share) {
    double place = (sorted.length - 1) * share;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
