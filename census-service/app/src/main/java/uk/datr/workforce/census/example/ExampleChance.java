package uk.datr.workforce.census.example;

import java.nio.charset.StandardCharsets;

/**
 * Invented variation that is the same in every run: a number that depends on nothing but the words it is asked with, so
 * that adding a unit or a role changes no other figure.
 */
final class ExampleChance {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private ExampleChance() {}

  /** A number from 0 (included) to 1 (excluded) for these words. */
  static double fraction(Object... words) {
    long hash = OFFSET;
    for (Object word : words) {
      for (byte octet : word.toString().getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (octet & 0xff)) * PRIME;
      }
      hash = (hash ^ 0x1f) * PRIME;
    }
    return (mixed(hash) >>> 11) * 0x1.0p-53;
  }

  /** A number between two bounds for these words. */
  static double between(double low, double high, Object... words) {
    return low + (high - low) * fraction(words);
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
