package uk.datr.workforce.disclosure.auditor.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.disclosure.auditor.Draws;
import uk.datr.workforce.disclosure.model.Rational;

class ExtremesTest {

  /** A system with its data, so that points and reasons can be checked against it. */
  private static final class Drawn {
    final LinearSystem system = new LinearSystem();
    final List<Rational> low = new ArrayList<>();
    final List<@Nullable Rational> high = new ArrayList<>();
    final List<SortedMap<Integer, Rational>> equations = new ArrayList<>();

    Drawn(Random random, int variables, int count, boolean huge) {
      for (int variable = 0; variable < variables; variable++) {
        Rational value = Rational.of(random.nextInt(20), 1 + random.nextInt(huge ? 7 : 1));
        Rational least = value.subtract(Rational.of(random.nextInt(4)));
        Rational most = random.nextInt(4) == 0 ? null : value.add(Rational.of(random.nextInt(9)));
        low.add(least);
        high.add(most);
        system.addVariable(least, most, value);
      }
      for (int equation = 0; equation < count; equation++) {
        SortedMap<Integer, Rational> sum = new TreeMap<>();
        for (int variable = 0; variable < variables; variable++) {
          if (random.nextInt(3) > 0) {
            sum.put(variable, factor(random, huge));
          }
        }
        equations.add(sum);
        system.addEquation(
            sum.keySet().stream().mapToInt(Integer::intValue).toArray(),
            sum.values().toArray(Rational[]::new));
      }
    }

    private static Rational factor(Random random, boolean huge) {
      if (!huge) {
        return random.nextBoolean() ? Rational.ONE : Rational.ONE.negate();
      }
      Rational factor =
          Rational.of(
              new BigInteger(1 + random.nextInt(80), random).add(BigInteger.ONE),
              BigInteger.valueOf(1L + random.nextInt(1000)));
      return random.nextBoolean() ? factor : factor.negate();
    }
  }

  @Test
  void greatestAndLeastAreProvenByTheirReasons() {
    int implied = 0;
    for (int seed = 0; seed < Draws.of(500); seed++) {
      Random random = new Random(seed);
      Drawn drawn = new Drawn(random, 3 + random.nextInt(8), 1 + random.nextInt(4), seed % 2 == 0);
      Extremes extremes = new Extremes(drawn.system).copy();
      for (int variable = 0; variable < drawn.low.size(); variable++) {
        implied += check(drawn, extremes, variable, extremes.greatest(variable), true);
        implied += check(drawn, extremes, variable, extremes.least(variable), false);
      }
    }
    assertThat(implied).isGreaterThan(Draws.of(1_000) / 2);
  }

  /** The value is attained by a point, and no other point can be beyond it. */
  private static int check(
      Drawn drawn, Extremes extremes, int variable, Optimum optimum, boolean greatest) {
    Rational seen = greatest ? extremes.greatestSeen(variable) : extremes.leastSeen(variable);
    switch (optimum) {
      case Optimum.AtBound(Rational value) -> {
        assertThat(value).isEqualTo(seen);
        assertThat(value).isEqualTo(greatest ? drawn.high.get(variable) : drawn.low.get(variable));
        return 0;
      }
      case Optimum.Implied(Rational value, List<Optimum.Part> because) -> {
        assertThat(value).isEqualTo(seen);
        SortedMap<Integer, Rational> sum = new TreeMap<>();
        sum.put(variable, Rational.ONE);
        because.forEach(part -> sum.put(part.variable(), part.coefficient().negate()));
        SortedMap<Integer, Rational> added = new TreeMap<>();
        extremes
            .multiples(sum)
            .forEach((equation, times) ->
                drawn
                    .equations
                    .get(equation)
                    .forEach((v, f) -> added.merge(v, f.multiply(times), Rational::add)));
        added.values().removeIf(factor -> factor.signum() == 0);
        assertThat(added).isEqualTo(sum);
        // variable = start + Σ coefficient × (other − its start): greatest where each is at its
        // worst.
        Rational end = drawn.system.value(variable);
        for (Optimum.Part part : because) {
          boolean up = (part.coefficient().signum() > 0) == greatest;
          Rational worst = up ? drawn.high.get(part.variable()) : drawn.low.get(part.variable());
          assertThat(worst).as("a bound").isNotNull();
          if (worst != null) {
            end =
                end.add(
                    part.coefficient()
                        .multiply(worst.subtract(drawn.system.value(part.variable()))));
          }
        }
        assertThat(end).isEqualTo(value);
        return 1;
      }
      case Optimum.Unlimited _ -> {
        assertThat(greatest && drawn.high.get(variable) == null).isTrue();
        return 0;
      }
    }
  }

  @Test
  void aVariableThatNothingBoundsIsUnlimited() {
    LinearSystem system = new LinearSystem();
    int one = system.addVariable(Rational.ZERO, null, Rational.ONE);
    int other = system.addVariable(Rational.ZERO, null, Rational.ONE);
    system.addEquation(
        new int[] {one, other}, new Rational[] {Rational.ONE, Rational.ONE.negate()});
    Extremes extremes = new Extremes(system);
    assertThat(extremes.greatest(one)).isEqualTo(new Optimum.Unlimited());
    assertThat(extremes.greatest(other)).isEqualTo(new Optimum.Unlimited());
    assertThat(extremes.least(other)).isEqualTo(new Optimum.AtBound(Rational.ZERO));
  }

  @Test
  void anEquationThatSaysNothingNewIsNoMatter() {
    LinearSystem system = new LinearSystem();
    for (int variable = 0; variable < 2; variable++) {
      system.addVariable(Rational.ZERO, null, Rational.ONE);
    }
    for (int times = 1; times <= 3; times++) {
      system.addEquation(new int[] {0, 1}, new Rational[] {Rational.of(times), Rational.of(times)});
    }
    Extremes extremes = new Extremes(system);
    assertThat(extremes.greatest(0))
        .isInstanceOfSatisfying(
            Optimum.Implied.class,
            implied -> assertThat(implied.value()).isEqualTo(Rational.of(2)));
  }

  @Test
  void aStartOutsideTheBoundsIsRefused() {
    LinearSystem system = new LinearSystem();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> system.addVariable(Rational.ONE, null, Rational.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> system.addVariable(Rational.ZERO, Rational.ONE, Rational.of(2)));
  }

  @Test
  void aSumThatTheEquationsDoNotImplyHasNoMultiples() {
    LinearSystem system = new LinearSystem();
    system.addVariable(Rational.ZERO, null, Rational.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Extremes(system).multiples(new TreeMap<>(Map.of(0, Rational.ONE))));
  }

  @Test
  void manyStepsThatLeadNowhereEnd() {
    // All variables of a large assignment table start at a bound: nearly every step has length 0.
    int side = 12;
    LinearSystem system = new LinearSystem();
    for (int cell = 0; cell < side * side; cell++) {
      system.addVariable(
          Rational.ZERO, null, cell / side == cell % side ? Rational.ONE : Rational.ZERO);
    }
    for (int line = 0; line < side; line++) {
      int[] row = new int[side];
      int[] column = new int[side];
      Rational[] ones = new Rational[side];
      for (int place = 0; place < side; place++) {
        row[place] = line * side + place;
        column[place] = place * side + line;
        ones[place] = Rational.ONE;
      }
      system.addEquation(row, ones);
      system.addEquation(column, ones);
    }
    Extremes extremes = new Extremes(system);
    for (int cell = 0; cell < side * side; cell++) {
      assertThat(value(extremes.greatest(cell))).isEqualTo(Rational.ONE);
      assertThat(value(extremes.least(cell))).isEqualTo(Rational.ZERO);
    }
  }

  private static Rational value(Optimum optimum) {
    return switch (optimum) {
      case Optimum.AtBound(Rational value) -> value;
      case Optimum.Implied(Rational value, _) -> value;
      case Optimum.Unlimited _ -> throw new AssertionError("unlimited");
    };
  }
}
