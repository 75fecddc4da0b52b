package uk.datr.workforce.load;

/**
 * One measurement of one run.
 *
 * @param work what was done, the same text for the service and for the bare work beside it
 * @param subject who did it
 * @param arrivals label of the arrivals
 * @param timing its figures
 */
record Figure(String work, Subject subject, String arrivals, Timing timing) {

  /** Who does the work. */
  enum Subject {
    /** The platform, over HTTP with real tokens. */
    SERVICE,
    /** The same client speaking to PostgreSQL itself: the least that the work can cost on this machine. */
    BARE
  }
}
