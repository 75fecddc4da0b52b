package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.Arrays;

/**
 * The beta distribution with both shapes at least 1, as PERT needs it. Only arithmetic and {@link StrictMath}, so that
 * every machine gives the same bits.
 */
public final class Beta {

  private static final int CELLS = 512;
  private static final int MOST_STEPS = 60;
  private static final int MOST_TERMS = 10_000;
  private static final double PRECISION = 1e-15;
  private static final double TINY = 1e-300;

  private final double alpha;
  private final double beta;
  private final double logBeta;
  private final double[] sharesBelow;

  /**
   * A distribution with these shapes.
   *
   * @param alpha at least 1
   * @param beta at least 1
   */
  public Beta(double alpha, double beta) {
    this.alpha = alpha;
    this.beta = beta;
    this.logBeta = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
    this.sharesBelow = new double[CELLS + 1];
    for (int cell = 1; cell < CELLS; cell++) {
      sharesBelow[cell] = shareBelow((double) cell / CELLS);
    }
    sharesBelow[CELLS] = 1;
  }

  /** First shape. */
  public double alpha() {
    return alpha;
  }

  /** Second shape. */
  public double beta() {
    return beta;
  }

  /** The variance. */
  public double variance() {
    double sum = alpha + beta;
    return alpha * beta / (sum * sum * (sum + 1));
  }

  /** The share of values below one between 0 and 1: the regularised incomplete beta function. */
  public double shareBelow(double value) {
    if (value <= 0) {
      return 0;
    }
    if (value >= 1) {
      return 1;
    }
    double front =
        StrictMath.exp(alpha * StrictMath.log(value) + beta * StrictMath.log1p(-value) - logBeta);
    return value < (alpha + 1) / (alpha + beta + 2)
        ? front * continuedFraction(alpha, beta, value) / alpha
        : 1 - front * continuedFraction(beta, alpha, 1 - value) / beta;
  }

  /** The value below which a share lies; Newton's method within a cell of a table, so that it always ends. */
  public double quantile(double share) {
    int found = Arrays.binarySearch(sharesBelow, share);
    int cell = Math.min(CELLS - 1, found >= 0 ? found : -found - 2);
    double low = (double) cell / CELLS;
    double high = (double) (cell + 1) / CELLS;
    double value = start(cell, low, high, share);
    for (int step = 0; step < MOST_STEPS; step++) {
      double error = shareBelow(value) - share;
      if (error > 0) {
        high = value;
      } else {
        low = value;
      }
      double next = value - error / density(value);
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - value) <= PRECISION * next) {
        return next;
      }
      value = next;
    }
    return value;
  }

  /** Between the ends of a cell by the curve with their heights and slopes, where these are usable. */
  private double start(int cell, double low, double high, double share) {
    double from = sharesBelow[cell];
    double width = sharesBelow[cell + 1] - from;
    double part = (share - from) / width;
    double slopeLow = width / density(low);
    double slopeHigh = width / density(high);
    double step = high - low;
    double curve =
        low
            + part
                * (slopeLow
                    + part
                        * (3 * step
                            - 2 * slopeLow
                            - slopeHigh
                            + part * (slopeLow + slopeHigh - 2 * step)));
    if (curve > low && curve < high) {
      return curve;
    }
    return cell == 0
        ? Math.min(
            (low + high) / 2, StrictMath.exp((StrictMath.log(share * alpha) + logBeta) / alpha))
        : (low + high) / 2;
  }

  private double density(double value) {
    return StrictMath.exp(
        (alpha - 1) * StrictMath.log(value) + (beta - 1) * StrictMath.log1p(-value) - logBeta);
  }

  /** The continued fraction of the incomplete beta function by the method of Lentz. */
  private static double continuedFraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      fraction *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      double change = d * c;
      fraction *= change;
      if (Math.abs(change - 1) < PRECISION) {
        break;
      }
    }
    return fraction;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** The logarithm of the gamma function for arguments of at least 1, by the approximation of Lanczos (g = 7, n = 9). */
  private static double logGamma(double argument) {
    double x = argument - 1;
    double sum = LANCZOS[0];
    for (int index = 1; index < LANCZOS.length; index++) {
      sum += LANCZOS[index] / (x + index);
    }
    double t = x + 7.5;
    return 0.5 * StrictMath.log(2 * Math.PI)
        + (x + 0.5) * StrictMath.log(t)
        - t
        + StrictMath.log(sum);
  }

  private static final double[] LANCZOS = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-6,
    1.5056327351493116e-7
  };
}
