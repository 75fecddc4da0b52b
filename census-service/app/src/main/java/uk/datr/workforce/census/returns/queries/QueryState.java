package uk.datr.workforce.census.returns.queries;

/** How far a query has come. */
public enum QueryState {
  /** It waits for an answer. */
  OPEN,
  /** It was answered, and no analyst has settled it. */
  ANSWERED,
  /** An analyst is content with the answer. */
  RESOLVED,
  /** An analyst took it back. */
  WITHDRAWN;

  /** Whether an analyst has settled it. */
  boolean settled() {
    return this == RESOLVED || this == WITHDRAWN;
  }
}
