package uk.datr.workforce.disclosure.auditor;

import java.util.List;

/**
 * The outcome of an audit.
 *
 * @param readers the public first, then insiders, then pairs of insiders of one group
 * @param work what it took
 */
public record Verdict(List<ReaderVerdict> readers, Work work) {

  /**
   * How large the problem was.
   *
   * @param cells cells of the lattice
   * @param relations equations, ratios and rules
   * @param unknown cells the public reader cannot work out by looking at one relation after the other
   * @param parts connected parts of them
   * @param largestPart cells of the largest
   * @param pivots steps of the simplex method over all readers
   */
  public record Work(
      int cells, int relations, int unknown, int parts, int largestPart, long pivots) {}

  /** Keeps its own copy. */
  public Verdict {
    readers = List.copyOf(readers);
  }

  /** Whether no reader can work out too much. */
  public boolean isSafe() {
    return readers.stream().allMatch(ReaderVerdict::isSafe);
  }

  /** The verdict on the public reader. */
  public ReaderVerdict publicReader() {
    return readers.getFirst();
  }
}
