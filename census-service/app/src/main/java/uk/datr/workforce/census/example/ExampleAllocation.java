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
}
