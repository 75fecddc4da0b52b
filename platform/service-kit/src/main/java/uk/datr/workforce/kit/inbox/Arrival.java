package uk.datr.workforce.kit.inbox;

/** What an event is to a consumer. */
public enum Arrival {
  /** The state after the one that the consumer knows: it was applied. */
  NEXT,
  /** A newer state, with others missing between: it was applied and the gap is counted. */
  AFTER_A_GAP,
  /** Applied before: it is passed over. */
  REPEATED,
  /** Older than the state that the consumer knows: it is passed over. */
  STALE,
  /** Of a type that this release does not know: it is kept. */
  HELD,
  /** Of a type that the consumer does not care for. */
  PASSED_OVER
}
