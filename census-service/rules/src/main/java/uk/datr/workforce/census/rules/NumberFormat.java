package uk.datr.workforce.census.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The formats of numbers in a return (rule C012). What counts is the number and not its spelling: 2, 2.0 and 2e0
 * are the same count, 1.5 and 1.500 the same decimal.
 */
public enum NumberFormat {
  /** People or posts. */
  COUNT(0, 100_000, "a whole number from 0 to 100,000"),
  /** Whole-time equivalents or hours. */
  DECIMAL(2, 100_000, "a number from 0 to 100,000 with at most two decimal places"),
  /** Days of all whole-time equivalents in a year. */
  DAYS(2, 40_000_000, "a number from 0 to 40,000,000 with at most two decimal places");

  /** Digits before the point that a number may have to be looked at at all; guards against 1e999999999. */
  private static final long MOST_DIGITS = 20;

  private final int places;

  /** More than any unit, and less than a slip of the decimal point in a large one would give. */
  private final BigDecimal greatest;

  private final String words;

  NumberFormat(int places, long greatest, String words) {
    this.places = places;
    this.greatest = BigDecimal.valueOf(greatest);
    this.words = words;
  }

  /** The format in words that fit after "must be". */
  public String words() {
    return words;
  }

  /** The number in this format, with exactly its places; empty when it does not fit. */
  Optional<BigDecimal> fit(BigDecimal number) {
    if ((long) number.precision() - number.scale() > MOST_DIGITS || number.signum() < 0) {
      return number.signum() == 0 ? Optional.of(zero()) : Optional.empty();
    }
    BigDecimal shortest = number.stripTrailingZeros();
    if (shortest.scale() > places || shortest.compareTo(greatest) > 0) {
      return Optional.empty();
    }
    return Optional.of(shortest.setScale(places, RoundingMode.UNNECESSARY));
  }

  /** The JSON number in this format; empty when it does not fit or is no finite number. */
  Optional<BigDecimal> fit(JsonNode number) {
    boolean infinite =
        (number.isDouble() || number.isFloat()) && !Double.isFinite(number.doubleValue());
    return infinite ? Optional.empty() : fit(number.decimalValue());
  }

  @Nullable BigDecimal require(@Nullable BigDecimal number) {
    return number == null ? null : fit(number).orElseThrow(this::misfit);
  }

  void require(@Nullable Integer number) {
    if (number != null && fit(BigDecimal.valueOf(number)).isEmpty()) {
      throw misfit();
    }
  }

  private BigDecimal zero() {
    return BigDecimal.ZERO.setScale(places);
  }

  private IllegalArgumentException misfit() {
    return new IllegalArgumentException("The number must be " + words + ".");
  }
}
