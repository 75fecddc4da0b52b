package uk.datr.workforce.reporting.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much more units differ than chance explains, and z-scores that allow for it: additive random effects after winsorising
 * (B5.6; Spiegelhalter 2005).
 *
 * @param z the plain z-scores (p − p0)/s, in the order of the units
 * @param winsorLow the 10th percentile (type 7) of the z-scores
 * @param winsorHigh their 90th percentile
 * @param phi the mean square of the winsorised z-scores
 * @param tauSquared the variance between units that chance leaves unexplained
 * @param adjustedZ (p − p0)/√(s² + τ²), in the order of the units
 */
public record OverDispersion(
    List<Double> z,
    double winsorLow,
    double winsorHigh,
    double phi,
    double tauSquared,
    List<Double> adjustedZ) {

  /** Above this phi the adjusted scores are used (B5.6). */
  public static final double PHI_ABOVE = 1.1;

  /** From this many units the adjusted scores are used (B5.6). */
  public static final int FROM_UNITS = 20;

  private static final double WINSORISED_TAIL = 0.1;

  public OverDispersion {
    z = List.copyOf(z);
    adjustedZ = List.copyOf(adjustedZ);
  }

  /** Assesses units against a baseline; empty below two units or where the baseline leaves no room to vary (0 or 1). */
  public static Optional<OverDispersion> assess(Funnel funnel, List<Proportion> units) {
    if (units.size() < 2 || funnel.standardError(1) == 0) {
      return Optional.empty();
    }
    List<Double> errors = units.stream().map(unit -> funnel.standardError(unit.base())).toList();
    List<Double> plain = scores(funnel, units, errors, 0);
    Distribution scores = Distribution.of(plain);
    double low = scores.quantile(WINSORISED_TAIL);
    double high = scores.quantile(1 - WINSORISED_TAIL);
    double phi =
        plain.stream().mapToDouble(z -> Math.clamp(z, low, high)).map(z -> z * z).sum()
            / units.size();
    double tauSquared = tauSquared(phi, errors);
    return Optional.of(
        new OverDispersion(
            plain, low, high, phi, tauSquared, scores(funnel, units, errors, tauSquared)));
  }

  /** The standard deviation between units, printed on the chart beside phi. */
  public double tau() {
    return Math.sqrt(tauSquared);
  }

  /** Whether the chart is to use the adjusted scores (B5.6): phi above 1.1 and twenty units or more. */
  public boolean adjusts() {
    return phi > PHI_ABOVE && z.size() >= FROM_UNITS;
  }

  private static double tauSquared(double phi, List<Double> errors) {
    double weights = 0;
    double squaredWeights = 0;
    for (double error : errors) {
      double weight = 1 / (error * error);
      weights += weight;
      squaredWeights += weight * weight;
    }
    int units = errors.size();
    return Math.max(0, (units * phi - (units - 1)) / (weights - squaredWeights / weights));
  }

  private static List<Double> scores(
      Funnel funnel, List<Proportion> units, List<Double> errors, double tauSquared) {
    return IntStream.range(0, units.size())
        .mapToObj(unit -> {
          double variance = errors.get(unit) * errors.get(unit) + tauSquared;
          return (units.get(unit).value() - funnel.baseline()) / Math.sqrt(variance);
        })
        .toList();
  }
}
