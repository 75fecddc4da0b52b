package uk.datr.workforce.calculator.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Ways to round WTE for display (specification B4). A calculation never uses them. Values are first taken to nine
 * decimal places, so that 2.2 that was calculated as 2.2000000000000002 is rounded as 2.2.
 */
public enum DisplayRounding {
  /** As calculated. */
  NONE,
  /** Up to the next half WTE. */
  HALF_WTE_UP,
  /** Up to the next whole WTE. */
  WHOLE_UP,
  /** The thresholds of the WISN manual of 2010, which were taken from memory. */
  WISN_2010;

  private static final int PLACES = 9;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int LAST_THRESHOLD = 5;

  /** WTE as they are shown; for WTE of 0 or more. */
  public double round(double wte) {
    return switch (this) {
      case NONE -> wte;
      case HALF_WTE_UP ->
          exact(wte).divide(HALF).setScale(0, RoundingMode.CEILING).multiply(HALF).doubleValue();
      case WHOLE_UP -> exact(wte).setScale(0, RoundingMode.CEILING).doubleValue();
      case WISN_2010 -> wisn(wte);
    };
  }

  private static double wisn(double wte) {
    if (wte > 0 && wte < 1) {
      return 1;
    }
    BigDecimal value = exact(wte);
    BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
    if (whole.intValue() > LAST_THRESHOLD) {
      return value.setScale(0, RoundingMode.HALF_UP).doubleValue();
    }
    BigDecimal kept = whole.movePointLeft(1);
    boolean keep = value.subtract(whole).compareTo(kept) <= 0;
    return keep ? whole.doubleValue() : whole.doubleValue() + 1;
  }

  private static BigDecimal exact(double wte) {
    return BigDecimal.valueOf(wte).setScale(PLACES, RoundingMode.HALF_EVEN);
  }
}
