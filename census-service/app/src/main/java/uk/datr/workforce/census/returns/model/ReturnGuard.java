package uk.datr.workforce.census.returns.model;

/** What must hold besides the right state and the right doer. */
public enum ReturnGuard {
  /** The collection is open and the act lies inside its window (C008). */
  WINDOW_OPEN(true),
  /** No rule of level error fires at stage S. */
  NO_ERRORS(false),
  /** Every warning has an explanation. */
  WARNINGS_EXPLAINED(false),
  /** A person acts, proved by a token of the browser client. */
  PERSON(true),
  /** Who signs is not who submitted. */
  SECOND_PERSON(true);

  private final boolean knownBeforehand;

  ReturnGuard(boolean knownBeforehand) {
    this.knownBeforehand = knownBeforehand;
  }

  /** Whether it can be known without looking at content, so that it decides about allowed actions. */
  public boolean knownBeforehand() {
    return knownBeforehand;
  }
}
