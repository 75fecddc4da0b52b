package uk.datr.workforce.events;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** WTE and pounds as events carry them: two places, and a size that can be. */
final class Decimals {

  private static final int MOST_DIGITS = 12;

  private Decimals() {}

  /**
   * The same number with two places. A number of astronomic size is refused before its digits are written out.
   *
   * @throws ArithmeticException when it has a third place or too many digits
   */
  static BigDecimal twoPlaces(BigDecimal number) {
    if (number.precision() - number.scale() > MOST_DIGITS) {
      throw new ArithmeticException("A number has more digits than any workforce.");
    }
    return number.setScale(2, RoundingMode.UNNECESSARY);
  }
}
