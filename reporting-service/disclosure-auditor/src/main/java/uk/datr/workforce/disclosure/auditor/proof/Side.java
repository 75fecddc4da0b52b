package uk.datr.workforce.disclosure.auditor.proof;

/** The two ends of an interval. */
public enum Side {
  /** At least. */
  LOW,
  /** At most. */
  HIGH
}
