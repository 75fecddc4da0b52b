package uk.datr.workforce.census.access;

/** What somebody may do: given to use cases beside the act, so that they need not know about tokens. */
public interface Authority {

  /** How far the permission reaches; an empty scope when it is not held. */
  Scope scope(CensusPermission permission);

  /** Whether a person acts, proved by a token of the browser client. */
  boolean human();
}
