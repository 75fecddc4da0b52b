package uk.datr.workforce.reporting.statistics;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Random input from a seed. A property that fails names its seed; {@code new Draws(seed)} draws the same again. */
final class Draws {

  private static final int RUNS = 2_000;

  private final Random random;

  Draws(long seed) {
    random = new Random(seed);
  }

  /** Holds the property against two thousand seeds. */
  static void always(Consumer<Draws> property) {
    for (long seed = 1; seed <= RUNS; seed++) {
      try {
        property.accept(new Draws(seed));
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("fails for seed " + seed + ": " + failure.getMessage(), failure);
      }
    }
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double fraction() {
    return random.nextDouble();
  }

  /** With ties: two decimals of a small range. */
  double value() {
    return random.nextInt(2_000) / 100.0;
  }

  List<Double> values(int least, int most) {
    return IntStream.range(0, between(least, most)).mapToObj(one -> value()).toList();
  }

  Proportion proportion() {
    int base = random.nextBoolean() ? between(1, 30) : between(1, 20_000);
    return new Proportion(between(0, base), base);
  }

  List<Proportion> proportions(int least, int most) {
    return IntStream.range(0, between(least, most)).mapToObj(one -> proportion()).toList();
  }

  <T extends Enum<T>> T oneOf(Class<T> kind) {
    T[] constants = kind.getEnumConstants();
    return constants[random.nextInt(constants.length)];
  }
}
