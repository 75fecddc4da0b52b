package uk.datr.workforce.reporting.statistics;

/** What a comparison says to a reader; the letter stands in the circle of the spine, beside its colour (B5.11). */
public enum Verdict {
  /** Better than the comparison value. */
  BETTER('B'),
  /** Not different enough to say. */
  SIMILAR('S'),
  /** Worse than the comparison value. */
  WORSE('W'),
  /** Higher, for measures of which neither side is good. */
  HIGHER('H'),
  /** Lower, for measures of which neither side is good. */
  LOWER('L');

  private final char letter;

  Verdict(char letter) {
    this.letter = letter;
  }

  /** The letter for readers who do not see the colour. */
  public char letter() {
    return letter;
  }
}
