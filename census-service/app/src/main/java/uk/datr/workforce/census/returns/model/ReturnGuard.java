package uk.datr.workforce.census.returns.model;

/** What must hold besides the right state and the right doer. */
public enum ReturnGuard {
  /** The act lies inside the collection's window, or in one that this return alone has (C008). */
  WINDOW_OPEN(true),
  /** The collection has opened and is not finalised. */
  BEFORE_FINALISED(true),
  /** The collection is published. */
  PUBLISHED(true),
  /** No version of it was ever handed in. */
  NEVER_HANDED_IN(true),
  /** Nobody has asked about the version. */
  NO_QUERY_RAISED(true),
  /** No query about the version waits for an answer. */
  NO_QUERY_OPEN(true),
  /** Every query about the version is resolved or taken back. */
  NO_QUERY_UNRESOLVED(true),
  /** No rule of level error fires at stage S. */
  NO_ERRORS(false),
  /** Every warning has an explanation. */
  WARNINGS_EXPLAINED(false),
  /** A person acts, proved by a token of the browser client. */
  PERSON(true),
  /** Who signs is not who submitted. */
  SECOND_PERSON(true),
  /** The register says that the unit is one person, so that nobody in it can be the second. */
  SINGLE_PERSON_UNIT(true);

  private final boolean knownBeforehand;

  ReturnGuard(boolean knownBeforehand) {
    this.knownBeforehand = knownBeforehand;
  }

  /** Whether it can be known without looking at content, so that it decides about allowed actions. */
  public boolean knownBeforehand() {
    return knownBeforehand;
  }
}
