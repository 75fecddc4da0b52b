package uk.datr.workforce.reporting.statistics;

/** Whether a high value of a measure is good, bad or neither. It comes with the definition of the indicator. */
public enum Polarity {
  /** More is better, for example the share of staff with supervision. */
  HIGH_IS_GOOD,
  /** Less is better, for example the vacancy rate. */
  LOW_IS_GOOD,
  /** Neither: such a measure is never called better or worse (B5.5). */
  NEUTRAL;

  /** The same measure counted the other way round. */
  public Polarity reversed() {
    return switch (this) {
      case HIGH_IS_GOOD -> LOW_IS_GOOD;
      case LOW_IS_GOOD -> HIGH_IS_GOOD;
      case NEUTRAL -> NEUTRAL;
    };
  }

  /** What a relation means under this polarity (B5.5). */
  public Verdict verdictOn(Relation relation) {
    return switch (relation) {
      case SIMILAR -> Verdict.SIMILAR;
      case LOWER ->
          switch (this) {
            case HIGH_IS_GOOD -> Verdict.WORSE;
            case LOW_IS_GOOD -> Verdict.BETTER;
            case NEUTRAL -> Verdict.LOWER;
          };
      case HIGHER ->
          switch (this) {
            case HIGH_IS_GOOD -> Verdict.BETTER;
            case LOW_IS_GOOD -> Verdict.WORSE;
            case NEUTRAL -> Verdict.HIGHER;
          };
    };
  }
}
