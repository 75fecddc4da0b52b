package uk.datr.workforce.calculator.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small vector of specification B9.6, and what Shapley values are known by. */
class ShapleyTest {

  private static final double EXACT = 1e-9;

  @Test
  void theProductFromTwoAndThreeToFourAndFiveIsThatOfTheSpecification() {
    IntToDoubleFunction product =
        set -> ((set & 1) == 0 ? 2 : 4) * (double) ((set & 2) == 0 ? 3 : 5);
    assertThat(Shapley.of(2, product)).containsExactly(8, 6);
  }

  @Test
  void withoutChangesThereAreNoContributions() {
    assertThat(Shapley.of(0, _ -> 7)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void contributionsAddUpToTheWholeChange(int changes) {
    double[] values = values(changes);
    double sum = Arrays.stream(Shapley.of(changes, set -> values[set])).sum();
    assertThat(sum).isCloseTo(values[values.length - 1] - values[0], within(EXACT));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6})
  void theyAreTheMeanOverAllOrders(int changes) {
    double[] values = values(changes);
    double[] sums = new double[changes];
    int orders = addOrders(new int[0], changes, values, sums);
    double[] mean = Arrays.stream(sums).map(sum -> sum / orders).toArray();
    assertThat(Shapley.of(changes, set -> values[set])).containsExactly(mean, within(EXACT));
  }

  @Test
  void changesThatDoTheSameContributeTheSame() {
    IntToDoubleFunction byNumber = set -> Math.pow(Integer.bitCount(set), 3);
    double[] contributions = Shapley.of(6, byNumber);
    assertThat(contributions).containsExactly(new double[] {36, 36, 36, 36, 36, 36}, within(EXACT));
  }

  @Test
  void aChangeThatDoesNothingContributesNothing() {
    double[] values = values(4);
    double[] contributions = Shapley.of(5, set -> values[set & 0b1111]);
    assertThat(contributions[4]).isZero();
    assertThat(Arrays.copyOf(contributions, 4))
        .containsExactly(Shapley.of(4, set -> values[set]), within(EXACT));
  }

  @Test
  void contributionsToASumAreSumsOfContributions() {
    double[] one = values(4);
    double[] other = new SplittableRandom(9).doubles(16).toArray();
    double[] together = Shapley.of(4, set -> one[set] + 3 * other[set]);
    double[] first = Shapley.of(4, set -> one[set]);
    double[] second = Shapley.of(4, set -> other[set]);
    for (int change = 0; change < 4; change++) {
      assertThat(together[change]).isCloseTo(first[change] + 3 * second[change], within(EXACT));
    }
  }

  private static double[] values(int changes) {
    return new SplittableRandom(changes).doubles(1L << changes, -100, 100).toArray();
  }

  /** Adds what each change does in every order of making them; returns how many orders there are. */
  private static int addOrders(int[] made, int changes, double[] values, double[] sums) {
    if (made.length == changes) {
      int set = 0;
      for (int change : made) {
        sums[change] += values[set | 1 << change] - values[set];
        set |= 1 << change;
      }
      return 1;
    }
    int orders = 0;
    for (int change = 0; change < changes; change++) {
      int next = change;
      if (Arrays.stream(made).noneMatch(earlier -> earlier == next)) {
        int[] longer = Arrays.copyOf(made, made.length + 1);
        longer[made.length] = next;
        orders += addOrders(longer, changes, values, sums);
      }
    }
    return orders;
  }
}
