package uk.datr.workforce.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** The chance of one request: the same seed and index give the same choices, whatever other requests there are. */
final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  Chance(long seed, long index) {
    this.random = new SplittableRandom(seed * GOLDEN + index).split();
  }

  /** A number from 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** True so often out of a hundred times. */
  boolean percent(int share) {
    return below(100) < share;
  }

  /** One of them. */
  <T> T of(List<T> all) {
    return all.get(below(all.size()));
  }

  /** A UUID of version 4. */
  String uuid() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | Long.MIN_VALUE;
    return new java.util.UUID(high, low).toString();
  }

  /** So many hexadecimal digits in capitals. */
  String hex(int digits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits; i++) {
      text.append(Character.toUpperCase(Character.forDigit(below(16), 16)));
    }
    return text.toString();
  }
}
