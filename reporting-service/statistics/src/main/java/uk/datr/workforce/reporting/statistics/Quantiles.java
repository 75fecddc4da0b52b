package uk.datr.workforce.reporting.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles of the normal, Student t and chi-square distributions: the one place that knows the library. */
final class Quantiles {

  private Quantiles() {}

  static double normal(double probability) {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
  }

  static double studentT(double probability, double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(probability);
  }

  static double chiSquared(double probability, double degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom).inverseCumulativeProbability(probability);
  }
}
