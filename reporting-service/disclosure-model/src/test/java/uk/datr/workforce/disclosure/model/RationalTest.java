package uk.datr.workforce.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RationalTest {

  private static final List<Long> EDGES =
      List.of(0L, 1L, -1L, 2L, 1L << 31, 1L << 62, Long.MAX_VALUE, -Long.MAX_VALUE, Long.MIN_VALUE);

  @Test
  void isKeptInLowestTermsWithTheSignAbove() {
    assertThat(Rational.of(2, -4)).isEqualTo(Rational.of(-1, 2)).hasToString("-1/2");
    assertThat(Rational.of(-6, -3)).isEqualTo(Rational.of(2)).hasToString("2");
    assertThat(Rational.decimal("7.75")).isEqualTo(Rational.of(31, 4));
    assertThat(Rational.decimal("2E+2")).isEqualTo(Rational.of(200));
    assertThat(Rational.of(-1, 2).hashCode()).isEqualTo(Rational.of(2, -4).hashCode());
  }

  @Test
  void theSmallerAndTheGreaterOfTwoAreToldApart() {
    assertThat(Rational.of(1, 3).min(Rational.of(1, 2))).isEqualTo(Rational.of(1, 3));
    assertThat(Rational.of(1, 2).min(Rational.of(1, 3))).isEqualTo(Rational.of(1, 3));
    assertThat(Rational.of(1, 3).max(Rational.of(1, 2))).isEqualTo(Rational.of(1, 2));
    assertThat(Rational.of(1, 2).max(Rational.of(1, 3))).isEqualTo(Rational.of(1, 2));
  }

  @Test
  void theNearestDoubleIsGiven() {
    assertThat(Rational.of(-3, 4).doubleValue()).isEqualTo(-0.75);
    assertThat(Rational.of(7).doubleValue()).isEqualTo(7);
    assertThat(Rational.of(1, 3).doubleValue()).isEqualTo(1.0 / 3);
  }

  @Test
  void hashesTellDifferentNumbersApart() {
    assertThat(IntStream.range(1, 1_000).map(n -> Rational.of(n, 1_009).hashCode()).distinct())
        .hasSize(999);
  }

  @Test
  void dividingByZeroIsRefused() {
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rational.of(1, 0));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Rational.ONE.divide(Rational.ZERO));
  }

  @Test
  void floorAndCeilingGoToTheWholeNumbersOnBothSides() {
    assertThat(Rational.of(149, 50).floor()).isEqualTo(Rational.of(2));
    assertThat(Rational.of(149, 50).ceiling()).isEqualTo(Rational.of(3));
    assertThat(Rational.of(-1, 2).floor()).isEqualTo(Rational.of(-1));
    assertThat(Rational.of(-1, 2).ceiling()).isEqualTo(Rational.ZERO);
    assertThat(Rational.of(5).floor()).isEqualTo(Rational.of(5));
  }

  @Test
  void wideNumbersRoundLikeNarrowOnes() {
    Rational wide = Rational.of(BigInteger.ONE.shiftLeft(100).add(BigInteger.ONE), BigInteger.TWO);
    assertThat(wide.floor().numerator()).isEqualTo(BigInteger.ONE.shiftLeft(99));
    assertThat(wide.negate().floor().numerator())
        .isEqualTo(BigInteger.ONE.shiftLeft(99).negate().subtract(BigInteger.ONE));
    assertThat(wide.isInteger()).isFalse();
    assertThat(wide.signum()).isEqualTo(1);
    assertThat(wide.doubleValue()).isEqualTo(Math.pow(2, 99));
    assertThat(wide.subtract(wide)).isEqualTo(Rational.ZERO);
  }

  @Test
  void arithmeticIsExactAtAndBeyondTheLimitsOfAWord() {
    Random random = new Random(20261122);
    for (int round = 0; round < 20_000; round++) {
      Rational left = draw(random);
      Rational right = draw(random);
      BigInteger a = left.numerator();
      BigInteger b = left.denominator();
      BigInteger c = right.numerator();
      BigInteger d = right.denominator();
      assertThat(left.add(right)).isEqualTo(exact(a.multiply(d).add(c.multiply(b)), b.multiply(d)));
      assertThat(left.subtract(right))
          .isEqualTo(exact(a.multiply(d).subtract(c.multiply(b)), b.multiply(d)));
      assertThat(left.multiply(right)).isEqualTo(exact(a.multiply(c), b.multiply(d)));
      if (right.signum() != 0) {
        assertThat(left.divide(right)).isEqualTo(exact(a.multiply(d), b.multiply(c)));
      }
      assertThat(left.compareTo(right)).isEqualTo(a.multiply(d).compareTo(c.multiply(b)));
      assertThat(left.equals(right)).isEqualTo(left.compareTo(right) == 0);
      assertThat(left.min(right).compareTo(left.max(right))).isLessThanOrEqualTo(0);
      assertThat(left.negate().negate()).isEqualTo(left);
      assertThat(left.abs().signum()).isEqualTo(Math.abs(left.signum()));
      assertThat(b.gcd(a)).isEqualTo(BigInteger.ONE);
    }
  }

  private static Rational exact(BigInteger num, BigInteger den) {
    return Rational.of(num, den);
  }

  private static Rational draw(Random random) {
    long num = word(random);
    long den = word(random);
    return den == 0 ? Rational.of(num) : Rational.of(num, den);
  }

  private static long word(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> EDGES.get(random.nextInt(EDGES.size()));
      case 1 -> random.nextInt(-20, 21);
      default -> random.nextLong() >> random.nextInt(63);
    };
  }
}
