package uk.datr.workforce.disclosure.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction in lowest terms with a denominator above 0. Numerator and denominator are kept in machine words as
 * long as they fit and grow beyond them unseen. Equal numbers are equal objects: 1/2 and 2/4 do not differ.
 */
public final class Rational implements Comparable<Rational> {

  /** 0. */
  public static final Rational ZERO = new Rational(0, 1);

  /** 1. */
  public static final Rational ONE = new Rational(1, 1);

  private static final int CACHED = 1024;
  private static final Rational[] SMALL = new Rational[CACHED];

  static {
    for (int value = 0; value < CACHED; value++) {
      SMALL[value] = new Rational(value, 1);
    }
    SMALL[0] = ZERO;
    SMALL[1] = ONE;
  }

  // Set when either does not fit into a word; then num and den are 0.
  private final @Nullable Wide wide;
  private final long num;
  private final long den;

  private record Wide(BigInteger num, BigInteger den) {}

  private Rational(long num, long den) {
    this.num = num;
    this.den = den;
    this.wide = null;
  }

  private Rational(Wide wide) {
    this.num = 0;
    this.den = 0;
    this.wide = wide;
  }

  /** A whole number. */
  public static Rational of(long value) {
    if (value >= 0 && value < CACHED) {
      return SMALL[(int) value];
    }
    // The lowest word has no opposite in words, so it counts as wide.
    return value == Long.MIN_VALUE
        ? new Rational(new Wide(BigInteger.valueOf(value), BigInteger.ONE))
        : new Rational(value, 1);
  }

  /**
   * num ÷ den.
   *
   * @throws ArithmeticException if den is 0
   */
  public static Rational of(long num, long den) {
    if (den == 1) {
      return of(num);
    }
    if (den == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (num == Long.MIN_VALUE || den == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }
    long divisor = gcd(Math.abs(num), Math.abs(den));
    long sign = den < 0 ? -1 : 1;
    long lowest = sign * den / divisor;
    return lowest == 1 ? of(sign * num / divisor) : new Rational(sign * num / divisor, lowest);
  }

  /**
   * num ÷ den.
   *
   * @throws ArithmeticException if den is 0
   */
  public static Rational of(BigInteger num, BigInteger den) {
    if (den.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigInteger divisor = num.gcd(den);
    BigInteger signed = den.signum() < 0 ? divisor.negate() : divisor;
    BigInteger lowNum = num.divide(signed);
    BigInteger lowDen = den.divide(signed);
    if (lowNum.bitLength() < Long.SIZE
        && lowDen.bitLength() < Long.SIZE
        && lowNum.longValue() != Long.MIN_VALUE) {
      return lowDen.equals(BigInteger.ONE)
          ? of(lowNum.longValue())
          : new Rational(lowNum.longValue(), lowDen.longValue());
    }
    return new Rational(new Wide(lowNum, lowDen));
  }

  /** A decimal, exactly. */
  public static Rational of(BigDecimal value) {
    return value.scale() <= 0
        ? of(value.unscaledValue().multiply(BigInteger.TEN.pow(-value.scale())), BigInteger.ONE)
        : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /**
   * A decimal in digits, such as "7.75", exactly.
   *
   * @throws NumberFormatException if the text is none
   */
  public static Rational decimal(String text) {
    return of(new BigDecimal(text));
  }

  /** The numerator in lowest terms; it carries the sign. */
  public BigInteger numerator() {
    return wide == null ? BigInteger.valueOf(num) : wide.num();
  }

  /** The denominator in lowest terms, above 0. */
  public BigInteger denominator() {
    return wide == null ? BigInteger.valueOf(den) : wide.den();
  }

  /** The sum. */
  public Rational add(Rational other) {
    if (wide == null && other.wide == null) {
      if (den == 1 && other.den == 1) {
        long sum = num + other.num;
        if (((num ^ sum) & (other.num ^ sum)) >= 0) {
          return of(sum);
        }
      } else if (fits(num, other.den) && fits(other.num, den) && fits(den, other.den)) {
        // Each product is below 2^62, so that their sum fits as well.
        return of(num * other.den + other.num * den, den * other.den);
      }
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  /** The difference. */
  public Rational subtract(Rational other) {
    return add(other.negate());
  }

  /** The product. */
  public Rational multiply(Rational other) {
    if (wide == null && other.wide == null && fits(num, other.num) && fits(den, other.den)) {
      return of(num * other.num, den * other.den);
    }
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the other is 0
   */
  public Rational divide(Rational other) {
    if (wide == null && other.wide == null && fits(num, other.den) && fits(den, other.num)) {
      return of(num * other.den, den * other.num);
    }
    return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  /** The number with the opposite sign. */
  public Rational negate() {
    if (wide != null) {
      return of(wide.num().negate(), wide.den());
    }
    return den == 1 ? of(-num) : new Rational(-num, den);
  }

  /** The distance from 0. */
  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /** −1, 0 or 1. */
  public int signum() {
    return wide == null ? Long.signum(num) : wide.num().signum();
  }

  /** Whether it is a whole number. */
  public boolean isInteger() {
    return wide == null ? den == 1 : wide.den().equals(BigInteger.ONE);
  }

  /** The greatest whole number not above it. */
  public Rational floor() {
    if (isInteger()) {
      return this;
    }
    if (wide == null) {
      return of(Math.floorDiv(num, den));
    }
    BigInteger[] parts = wide.num().divideAndRemainder(wide.den());
    return of(
        wide.num().signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  /** The least whole number not below it. */
  public Rational ceiling() {
    return negate().floor().negate();
  }

  /** The smaller of the two. */
  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of the two. */
  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The nearest double. */
  public double doubleValue() {
    if (wide == null) {
      return (double) num / den;
    }
    return new BigDecimal(wide.num())
        .divide(new BigDecimal(wide.den()), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Rational other) {
    if (wide == null && other.wide == null) {
      if (den == other.den) {
        return Long.compare(num, other.num);
      }
      if (fits(num, other.den) && fits(other.num, den)) {
        return Long.compare(num * other.den, other.num * den);
      }
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object object) {
    if (this == object) {
      return true;
    }
    return object instanceof Rational other
        && num == other.num
        && den == other.den
        && Objects.equals(wide, other.wide);
  }

  @Override
  public int hashCode() {
    return wide == null ? 31 * Long.hashCode(num) + Long.hashCode(den) : wide.hashCode();
  }

  /** As a whole number or a fraction in lowest terms: 3, 149/50. */
  @Override
  public String toString() {
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }

  /** Whether the product is surely below 2^62 in size. */
  private static boolean fits(long one, long other) {
    return Long.numberOfLeadingZeros(Math.abs(one)) + Long.numberOfLeadingZeros(Math.abs(other))
        >= 66;
  }

  private static long gcd(long one, long other) {
    long a = one;
    long b = other;
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
}
