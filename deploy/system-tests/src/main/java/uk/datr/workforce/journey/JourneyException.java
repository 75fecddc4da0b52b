package uk.datr.workforce.journey;

/** The platform did not do what the journey expects of it; the message says what and where. */
public final class JourneyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JourneyException(String message) {
    super(message);
  }

  public JourneyException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Fails with this message unless the fact is true. */
  public static void require(boolean fact, String message) {
    if (!fact) {
      throw new JourneyException(message);
    }
  }
}
