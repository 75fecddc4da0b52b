package uk.datr.workforce.reporting.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A ratio of sums (census.md 4.7: numerators and denominators are summed before they are divided).
 *
 * @param numerator exact
 * @param denominator exact, not negative
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

  /** How many decimals a shown rate has. */
  public static final int DECIMALS = 4;

  /** The rate, rounded half up to {@value #DECIMALS} decimals; none when there is nothing to divide by. */
  public Optional<BigDecimal> value() {
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP));
  }
}
