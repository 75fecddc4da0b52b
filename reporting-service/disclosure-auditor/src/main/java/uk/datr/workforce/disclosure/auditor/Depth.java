package uk.datr.workforce.disclosure.auditor;

/** How much an audit works out. */
public enum Depth {
  /** The exact interval of every sensitive cell, for people: what the command prints. */
  INTERVALS,
  /**
   * Which cells are unsafe, with their exact intervals and proofs; of a safe cell only that it is safe, which two feasible
   * tables far enough apart prove without its exact interval. For programs that ask often.
   */
  VERDICT
}
