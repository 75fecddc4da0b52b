package uk.datr.workforce.disclosure.auditor.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.model.Rational;

/** Rows against plain fractions, with numbers inside, at and beyond the limits of a word. */
class RowTest {

  private static final int COLUMNS = 5;

  @Test
  void addingAMultipleIsExactWhateverTheSize() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      Rational[] mine = draw(random);
      Rational[] theirs = draw(random);
      Rational times = number(random);
      Row row = new Row(mine);
      row.addMultiple(times, new Row(theirs));
      for (int column = 0; column < COLUMNS; column++) {
        mine[column] = mine[column].add(times.multiply(theirs[column]));
      }
      assertSame(row, mine);
    }
  }

  @Test
  void solvingAndSubstitutingIsExactWhateverTheSize() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      Rational[] leaving = draw(random);
      Rational[] other = draw(random);
      int column = random.nextInt(COLUMNS);
      if (leaving[column].signum() == 0) {
        continue;
      }
      Row solution = new Row(leaving);
      solution.solveFor(column);
      Rational[] solved = new Rational[COLUMNS];
      for (int place = 0; place < COLUMNS; place++) {
        solved[place] =
            place == column
                ? Rational.ONE.divide(leaving[column])
                : leaving[place].negate().divide(leaving[column]);
      }
      assertSame(solution, solved);
      Row row = new Row(other).copy();
      row.substitute(column, solution);
      Rational times = other[column];
      for (int place = 0; place < COLUMNS; place++) {
        Rational kept = place == column ? Rational.ZERO : other[place];
        other[place] = kept.add(times.multiply(solved[place]));
      }
      assertSame(row, other);
    }
  }

  @Test
  void entriesAreComparedBySize() {
    Row row =
        new Row(
            new Rational[] {
              Rational.of(-3, 2), Rational.ONE, Rational.ZERO, Rational.of(3, 2), Rational.of(2)
            });
    assertThat(row.compareSize(0, 1)).isPositive();
    assertThat(row.compareSize(0, 3)).isZero();
    assertThat(row.compareSize(2, 1)).isNegative();
    assertThat(row.sign(0)).isEqualTo(-1);
    assertThat(row.isUnit(1)).isFalse();
    Row units = new Row(new Rational[] {Rational.ONE.negate(), Rational.ONE, Rational.of(2)});
    assertThat(units.isUnit(0)).isTrue();
    assertThat(units.isUnit(1)).isTrue();
    assertThat(units.isUnit(2)).isFalse();
    Row wide =
        new Row(new Rational[] {Rational.of(BigInteger.TWO.pow(90), BigInteger.ONE), Rational.ONE});
    assertThat(wide.compareSize(0, 1)).isPositive();
    assertThat(wide.isUnit(1)).isFalse();
  }

  private static void assertSame(Row row, Rational[] expected) {
    for (int column = 0; column < expected.length; column++) {
      assertThat(row.get(column)).isEqualTo(expected[column]);
      assertThat(row.sign(column)).isEqualTo(expected[column].signum());
    }
  }

  private static Rational[] draw(Random random) {
    int kind = random.nextInt(4);
    Rational[] row = new Rational[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      row[column] =
          switch (kind) {
            case 0 -> Rational.of(random.nextInt(-1, 2));
            case 1 -> Rational.of(random.nextInt(-9, 10), 1 + random.nextInt(4));
            default -> number(random);
          };
    }
    return row;
  }

  private static Rational number(Random random) {
    BigInteger num = new BigInteger(random.nextInt(70), random);
    return Rational.of(
        random.nextBoolean() ? num : num.negate(), BigInteger.valueOf(1L + random.nextInt(6)));
  }
}
