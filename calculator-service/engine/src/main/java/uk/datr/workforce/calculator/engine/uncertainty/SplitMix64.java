package uk.datr.workforce.calculator.engine.uncertainty;

/**
 * The generator SplitMix64 by Steele, Lea and Flood: the same numbers from the same seed in any language
 * (specification B9.1).
 */
public final class SplitMix64 {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long FIRST = 0xBF58476D1CE4E5B9L;
  private static final long SECOND = 0x94D049BB133111EBL;
  private static final double UNIT = 0x1p-53;

  private long state;

  /** A generator that begins with a seed. */
  public SplitMix64(long seed) {
    this.state = seed;
  }

  /** The next 64 bits. */
  public long nextLong() {
    state += STEP;
    long mixed = (state ^ (state >>> 30)) * FIRST;
    mixed = (mixed ^ (mixed >>> 27)) * SECOND;
    return mixed ^ (mixed >>> 31);
  }

  /** The next number between 0 and 1, never 0 and never 1. */
  public double nextUnit() {
    return ((nextLong() >>> 11) + 0.5) * UNIT;
  }
}
