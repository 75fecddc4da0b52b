package uk.datr.workforce.calculator.engine.uncertainty;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.check.Range;

/** Reads distributions (specification B9.1). */
public record DistributionCheck(Findings findings) {

  private static final Range LAMBDA = Range.aboveZeroTo(100);
  private static final double USUAL_LAMBDA = 4;

  /** A distribution, or nothing when it has a fault. */
  public @Nullable Distribution read(@Nullable DistributionEntry entry, Pointer at) {
    if (entry == null) {
      findings.missing(at);
      return null;
    }
    int before = findings.faults();
    DistributionType type = findings.code(DistributionType.class, entry.type(), at.to("type"));
    if (type == null) {
      return null;
    }
    if (type == DistributionType.FIXED) {
      double value = findings.number(entry.value(), Range.ANY, at.to("value"));
      return findings.faults() > before ? null : new Distribution.Fixed(value);
    }
    double min = findings.number(entry.min(), Range.ANY, at.to("min"));
    double max = findings.number(entry.max(), Range.ANY, at.to("max"));
    double mode =
        type == DistributionType.UNIFORM
            ? min
            : findings.number(entry.mode(), Range.ANY, at.to("mode"));
    double lambda = findings.numberOr(USUAL_LAMBDA, entry.lambda(), LAMBDA, at.to("lambda"));
    if (findings.faults() > before) {
      return null;
    }
    if (!(min <= mode && mode <= max)) {
      findings.add(
          FaultCode.OUT_OF_RANGE,
          at,
          type == DistributionType.UNIFORM
              ? "min must not be above max."
              : "min, mode and max must be in this order.");
      return null;
    }
    if (min == max) {
      return new Distribution.Fixed(min);
    }
    return switch (type) {
      case FIXED, UNIFORM -> new Distribution.Uniform(min, max);
      case TRIANGULAR -> new Distribution.Triangular(min, mode, max);
      case PERT -> new Distribution.Pert(min, mode, max, lambda);
    };
  }
}
