package uk.datr.workforce.disclosure.auditor.solver;

import java.math.BigInteger;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * A row of fractions with one denominator: numerators in machine words as long as they fit, else of any size. In tables
 * nearly all numerators are −1, 0 or 1 and nearly all denominators 1.
 */
final class Row {

  // A product or a sum of two products below this stays in a word.
  private static final long ROOM = 1L << 61;
  private static final int NARROW_BITS = 40;
  private static final long[] NO_WORDS = {};
  private static final BigInteger[] NO_INTEGERS = {};

  private long[] words;
  private BigInteger[] wide;
  private BigInteger wideDenominator = BigInteger.ONE;
  private long denominator = 1;
  // At least the size of every numerator in words.
  private long size;
  private boolean isWide;

  /** A row of these fractions. */
  Row(Rational[] values) {
    BigInteger common = BigInteger.ONE;
    for (Rational value : values) {
      BigInteger theirs = value.denominator();
      common = common.divide(common.gcd(theirs)).multiply(theirs);
    }
    words = NO_WORDS;
    wide = new BigInteger[values.length];
    for (int place = 0; place < wide.length; place++) {
      wide[place] = values[place].numerator().multiply(common.divide(values[place].denominator()));
    }
    wideDenominator = common;
    isWide = true;
    reduceWide();
  }

  private Row(Row other) {
    words = other.words.clone();
    wide = other.wide.clone();
    wideDenominator = other.wideDenominator;
    denominator = other.denominator;
    size = other.size;
    isWide = other.isWide;
  }

  Row copy() {
    return new Row(this);
  }

  int sign(int column) {
    return isWide ? big(column).signum() : Long.signum(words[column]);
  }

  Rational get(int column) {
    return isWide
        ? Rational.of(big(column), wideDenominator)
        : Rational.of(words[column], denominator);
  }

  /** Which of two entries of this row is the greater in size: −1, 0 or 1 as of a comparison. */
  int compareSize(int one, int other) {
    return isWide
        ? big(one).abs().compareTo(big(other).abs())
        : Long.compare(Math.abs(words[one]), Math.abs(words[other]));
  }

  /** Whether the entry is 1 or −1 over 1, so that a pivot there leaves the other rows' denominators alone. */
  boolean isUnit(int column) {
    return !isWide && denominator == 1 && Math.abs(words[column]) == 1;
  }

  /** Adds a multiple of another row. */
  void addMultiple(Rational times, Row other) {
    BigInteger theirs = times.denominator().multiply(other.bigDenominator());
    BigInteger mine = bigDenominator();
    BigInteger common = mine.divide(mine.gcd(theirs)).multiply(theirs);
    combine(common.divide(mine), times.numerator().multiply(common.divide(theirs)), other, common);
  }

  /**
   * Puts the solution of another row in place of a column. That row says entering = … with this row's column now standing
   * for the variable that left.
   */
  void substitute(int column, Row solution) {
    if (sign(column) == 0) {
      return;
    }
    if (!isWide && !solution.isWide && solution.denominator == 1) {
      long times = words[column];
      words[column] = 0;
      if (fits(1, times, solution)) {
        plus(1, times, solution);
        // Reducing costs more than this sum. A denominator that does not grow may wait for the
        // row's own pivot.
        return;
      }
      words[column] = times;
    }
    BigInteger times = big(column);
    if (isWide) {
      wide[column] = BigInteger.ZERO;
    } else {
      words[column] = 0;
    }
    BigInteger common = times.gcd(solution.bigDenominator());
    BigInteger theirs = solution.bigDenominator().divide(common);
    combine(theirs, times.divide(common), solution, bigDenominator().multiply(theirs));
  }

  /**
   * Turns this row, basic = …, into entering = … with the leaving variable in the entering one's column.
   *
   * @param column of the entering variable; not 0
   */
  void solveFor(int column) {
    if (isWide) {
      BigInteger pivot = big(column);
      boolean positive = pivot.signum() > 0;
      BigInteger old = wideDenominator;
      for (int place = 0; place < wide.length; place++) {
        wide[place] = positive ? big(place).negate() : big(place);
      }
      wide[column] = positive ? old : old.negate();
      wideDenominator = pivot.abs();
      reduceWide();
      return;
    }
    long pivot = words[column];
    boolean positive = pivot > 0;
    if (positive) {
      for (int place = 0; place < words.length; place++) {
        words[place] = -words[place];
      }
    }
    words[column] = positive ? denominator : -denominator;
    size = Math.max(size, denominator);
    denominator = Math.abs(pivot);
    reduceWords();
  }

  private void combine(BigInteger mine, BigInteger times, Row other, BigInteger newDenominator) {
    if (!isWide
        && !other.isWide
        && mine.bitLength() < Long.SIZE
        && times.bitLength() < Long.SIZE
        && newDenominator.bitLength() < Long.SIZE - 1
        && fits(mine.longValue(), times.longValue(), other)) {
      plus(mine.longValue(), times.longValue(), other);
      denominator = newDenominator.longValue();
      reduceWords();
      return;
    }
    widen();
    for (int place = 0; place < wide.length; place++) {
      wide[place] = mine.multiply(big(place)).add(times.multiply(other.big(place)));
    }
    wideDenominator = newDenominator;
    reduceWide();
  }

  private void plus(long mine, long times, Row other) {
    long[] theirs = other.words;
    long[] ours = words;
    if (mine == 1) {
      for (int place = 0; place < ours.length; place++) {
        ours[place] += times * theirs[place];
      }
    } else {
      for (int place = 0; place < ours.length; place++) {
        ours[place] = mine * ours[place] + times * theirs[place];
      }
    }
    size = mine * size + Math.abs(times) * other.size;
  }

  private boolean fits(long mine, long times, Row other) {
    if (sums(mine, size, times, other.size)) {
      return true;
    }
    // The kept sizes only grow; the true ones may be much smaller.
    measure();
    other.measure();
    return sums(mine, size, times, other.size);
  }

  private static boolean sums(long mine, long ours, long times, long theirs) {
    return isSmall(mine, ours) && isSmall(times, theirs);
  }

  private static boolean isSmall(long one, long other) {
    long product = one * other;
    return Math.multiplyHigh(one, other) == product >> (Long.SIZE - 1)
        && Math.abs(product) < ROOM
        && product != Long.MIN_VALUE;
  }

  private void measure() {
    long most = 0;
    for (long word : words) {
      most = Math.max(most, Math.abs(word));
    }
    size = most;
  }

  private void reduceWords() {
    if (denominator == 1) {
      return;
    }
    long divisor = denominator;
    for (int place = 0; place < words.length && divisor != 1; place++) {
      if (words[place] != 0) {
        divisor = gcd(divisor, Math.abs(words[place]));
      }
    }
    if (divisor != 1) {
      divideWords(divisor);
      denominator /= divisor;
      size = size / divisor + 1;
    }
  }

  /** Divides without rest. Most divisors of tables are 2 or 4, and shifting is many times faster. */
  private void divideWords(long divisor) {
    if (Long.bitCount(divisor) == 1) {
      int shift = Long.numberOfTrailingZeros(divisor);
      for (int place = 0; place < words.length; place++) {
        words[place] >>= shift;
      }
      return;
    }
    for (int place = 0; place < words.length; place++) {
      if (words[place] != 0) {
        words[place] /= divisor;
      }
    }
  }

  private void reduceWide() {
    BigInteger divisor = wideDenominator;
    for (int place = 0; place < wide.length && !divisor.equals(BigInteger.ONE); place++) {
      divisor = divisor.gcd(big(place));
    }
    int bits = 0;
    wideDenominator = wideDenominator.divide(divisor);
    for (int place = 0; place < wide.length; place++) {
      BigInteger reduced = big(place).divide(divisor);
      wide[place] = reduced;
      bits = Math.max(bits, reduced.bitLength());
    }
    if (Math.max(bits, wideDenominator.bitLength()) <= NARROW_BITS) {
      narrow();
    }
  }

  private void widen() {
    if (isWide) {
      return;
    }
    wide = new BigInteger[words.length];
    for (int place = 0; place < words.length; place++) {
      wide[place] = BigInteger.valueOf(words[place]);
    }
    wideDenominator = BigInteger.valueOf(denominator);
    words = NO_WORDS;
    isWide = true;
  }

  private void narrow() {
    words = new long[wide.length];
    for (int place = 0; place < words.length; place++) {
      words[place] = big(place).longValue();
    }
    denominator = wideDenominator.longValue();
    wide = NO_INTEGERS;
    isWide = false;
    measure();
  }

  private BigInteger big(int column) {
    return isWide ? wide[column] : BigInteger.valueOf(words[column]);
  }

  private BigInteger bigDenominator() {
    return isWide ? wideDenominator : BigInteger.valueOf(denominator);
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
