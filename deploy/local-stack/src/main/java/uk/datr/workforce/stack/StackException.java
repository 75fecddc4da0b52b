package uk.datr.workforce.stack;

/** The stack cannot do what was asked. The message is written for the person at the terminal and needs no stack trace. */
public final class StackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong and, where it is known, what to do about it. */
  public StackException(String message) {
    super(message);
  }

  /** As above, with what was behind it. */
  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
