package uk.datr.workforce.census.returns.model;

/** Why an analyst takes a return out of a collection. */
public enum WithdrawalReason {
  /** The same staff is in another return. */
  DUPLICATE,
  /** What it says cannot be relied upon, and nobody has settled it (domain 4.9.2). */
  EXCLUDED,
  /** The unit is not what the census asks. */
  OUT_OF_SCOPE
}
