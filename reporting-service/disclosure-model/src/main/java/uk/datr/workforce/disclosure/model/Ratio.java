package uk.datr.workforce.disclosure.model;

import java.math.BigInteger;

/**
 * A printed ratio, such as a percentage: scale × num ÷ den, rounded half up to a number of decimals. Whoever reads it
 * knows that the exact value lies between {@link #lowest()} and {@link #highest()}.
 *
 * @param num id of the numerator
 * @param den id of the denominator, whose value is above 0
 * @param scale 100 for a percentage; above 0
 * @param shown the printed number
 * @param dp its number of decimals, 0 to {@value #MOST_DECIMALS}
 */
public record Ratio(String num, String den, Rational scale, Rational shown, int dp) {

  /** More decimals than any product prints. */
  public static final int MOST_DECIMALS = 12;

  /** Half a unit of the last printed decimal. */
  public Rational half() {
    return Rational.of(BigInteger.ONE, BigInteger.TEN.pow(dp).shiftLeft(1));
  }

  /** The lowest exact value that is printed so, closed. */
  public Rational lowest() {
    return shown.subtract(half());
  }

  /** The highest exact value that is printed so, closed as the audit reads it. */
  public Rational highest() {
    return shown.add(half());
  }
}
