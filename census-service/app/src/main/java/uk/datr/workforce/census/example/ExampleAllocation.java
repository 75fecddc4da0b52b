package uk.datr.workforce.census.example;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares a whole number out by weights so that the parts add up to it exactly: the method of the largest remainder. */
final class ExampleAllocation {
  private ExampleAllocation() {}

  /**
   * Shares out a total; equal remainders go to the earlier part.
   *
   * @param total what the parts must add up to
   * @param weights not negative, at least one positive unless the total is 0
   */
  static long[] allocate(long total, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    if (total == 0) {
      return new long[weights.length];
    }
    if (total < 0 || !(sum > 0)) {
      throw new IllegalArgumentException("Nothing can carry a total of " + total);
    }
    double[] exact = Arrays.stream(weights).map(weight -> total * weight / sum).toArray();
    long[] parts = Arrays.stream(exact).mapToLong(part -> (long) Math.floor(part)).toArray();
    int missing = Math.toIntExact(total - Arrays.stream(parts).sum());
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> Math.floor(exact[i]) - exact[i]))
        .limit(missing)
        .forEach(i -> parts[i]++);
    return parts;
  }

  /** As {@link #allocate(long, double[])}, but no part is below its minimum; the rest is shared out by the weights. */
  static long[] allocate(long total, double[] weights, long[] minima) {
    long[] rest = allocate(total - Arrays.stream(minima).sum(), weights);
    return IntStream.range(0, weights.length).mapToLong(i -> minima[i] + rest[i]).toArray();
  }

  /**
   * As {@link #allocate(long, double[])}, but every part lies between two bounds. Where the bounds do not allow the total,
   * they are kept and the total is not.
   *
   * @param least not above {@code most}
   */
  static long[] between(long total, double[] weights, long[] least, long[] most) {
    double low = 0;
    double high = 1;
    while (high < 1e9 && sum(high, weights, least, most) < total) {
      high *= 2;
    }
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (sum(middle, weights, least, most) < total) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double scale = high;
    long[] parts =
        IntStream.range(0, weights.length)
            .mapToLong(i -> (long) Math.floor(bounded(scale * weights[i], least[i], most[i])))
            .toArray();
    long missing = total - Arrays.stream(parts).sum();
    IntStream.range(0, weights.length)
        .boxed()
        .filter(i -> weights[i] > 0 && parts[i] < most[i])
        .sorted(Comparator.comparingDouble(i -> parts[i] - scale * weights[i]))
        .limit(Math.max(0, missing))
        .forEach(i -> parts[i]++);
    return parts;
  }

  private static double sum(double scale, double[] weights, long[] least, long[] most) {
    return IntStream.range(0, weights.length)
        .mapToDouble(i -> bounded(scale * weights[i], least[i], most[i]))
        .sum();
  }

  private static double bounded(double value, long least, long most) {
    return Math.clamp(value, (double) least, (double) most);
  }
}
