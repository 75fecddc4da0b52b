package uk.datr.workforce.disclosure.protector.linear;

/** Counts pivots, the measure of work that does not depend on the machine, and says when enough has been done. */
final class Work {

  private long pivots;
  private long until = Long.MAX_VALUE;

  long pivots() {
    return pivots;
  }

  void stopAt(long pivots) {
    until = pivots;
  }

  boolean isSpent() {
    return pivots >= until;
  }

  void count() {
    pivots++;
  }
}
