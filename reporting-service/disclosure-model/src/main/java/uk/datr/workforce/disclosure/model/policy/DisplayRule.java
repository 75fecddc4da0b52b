package uk.datr.workforce.disclosure.model.policy;

/**
 * Shows counts by one rule without looking at other cells: nothing stays nothing, small ones become a mark, others go to the nearest
 * multiple of a base, half up. It does not protect a table by itself; the auditor is told what a reader learns from it.
 *
 * @param threshold smaller counts are hidden
 * @param base of the rounding, from 1
 */
public record DisplayRule(int threshold, int base) {

  /** Stands for a hidden count. */
  public static final String MARK = "[c]";

  /** What a reader who knows the rule learns of a count: it lies between these two, both possible. */
  public record Range(long low, long high) {}

  /** Refuses a rule that hides or rounds nothing sensible. */
  public DisplayRule {
    if (threshold < 1 || base < 1) {
      throw new IllegalArgumentException("threshold and base are at least 1");
    }
  }

  /** What is printed for a count, from 0. */
  public String shown(long count) {
    if (count == 0) {
      return "0";
    }
    return count < threshold ? MARK : Long.toString(rounded(count));
  }

  /** What a reader learns from that. */
  public Range range(long count) {
    if (count == 0) {
      return new Range(0, 0);
    }
    if (count < threshold) {
      return new Range(1, threshold - 1L);
    }
    long middle = rounded(count);
    return new Range(Math.max(threshold, middle - base / 2), middle + (base - 1) / 2);
  }

  private long rounded(long count) {
    return Math.floorDiv(count + base / 2, (long) base) * base;
  }
}
