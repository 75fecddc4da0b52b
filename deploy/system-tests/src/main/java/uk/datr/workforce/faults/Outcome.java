package uk.datr.workforce.faults;

/** What became of a request. */
sealed interface Outcome {

  /**
   * An answer came.
   *
   * @param status of HTTP
   * @param retryAfter seconds, 0 without the header
   * @param code of the problem details; empty without them
   * @param content what matters of the body: state of a return, hash of a repeated answer, figure of a profile
   */
  record Answered(int status, int retryAfter, String code, String content) implements Outcome {

    boolean successful() {
      return status / 100 == 2;
    }
  }

  /** No answer came: whether it was done is unknown unless nobody was there to take the request. */
  record NoAnswer(Silence silence) implements Outcome {}

  /** How an answer did not come. */
  enum Silence {
    /** Nobody listens. */
    REFUSED,
    /** The connection ended before the answer. */
    BROKEN,
    /** The client gave up waiting. */
    LATE
  }

  /** Whether the request may have been done although no success was told. */
  default boolean unclear() {
    return switch (this) {
      case Answered answered -> answered.status() == 503;
      case NoAnswer(Silence silence) -> silence != Silence.REFUSED;
    };
  }
}
