package uk.datr.workforce.census.collections;

/** What must hold besides the right state and the right doer. */
public enum CollectionGuard {
  /** A person acts, proved by a token of the browser client. */
  PERSON,
  /** No return is submitted or queried and yet unsettled. */
  RETURNS_SETTLED,
  /** It is not the collection in which everybody practises. */
  NOT_SANDBOX,
  /** Who publishes is not who finalised. */
  SECOND_PERSON
}
