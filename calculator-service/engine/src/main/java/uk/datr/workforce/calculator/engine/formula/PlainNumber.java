package uk.datr.workforce.calculator.engine.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as JSON writes them under RFC 8785, which is as ECMAScript does: the fewest digits that give the same
 * double back, without an exponent from 1e-6 to below 1e21.
 */
public final class PlainNumber {

  private static final int MOST_WHOLE_DIGITS = 21;
  private static final int MOST_LEADING_ZEROS = 6;

  private PlainNumber() {}

  /** The text of a finite number; minus zero is 0. */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("There is no text for " + value);
    }
    if (value == 0) {
      return "0";
    }
    // Double.toString gives the shortest digits; the decimal only takes its exponent apart.
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (value < 0 ? "-" : "") + placed(digits, point);
  }

  /** Double.toString never gives fewer than two digits, even where one is enough: 4.9E-324 for 5e-324. */
  private static BigDecimal shortest(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
    return one.doubleValue() == value ? one.stripTrailingZeros() : digits;
  }

  /** Digits with the decimal point after so many of them. */
  private static String placed(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= MOST_WHOLE_DIGITS) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= MOST_WHOLE_DIGITS) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-MOST_LEADING_ZEROS < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    int exponent = point - 1;
    String mantissa = count == 1 ? digits : digits.substring(0, 1) + "." + digits.substring(1);
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
