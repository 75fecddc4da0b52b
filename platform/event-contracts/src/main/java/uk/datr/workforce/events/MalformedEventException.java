package uk.datr.workforce.events;

/**
 * A text is not an event of this platform. The message names the attribute at fault and never repeats the text, so that
 * it may be logged and sent with a dead letter.
 */
public final class MalformedEventException extends Exception {

  private static final long serialVersionUID = 1L;

  public MalformedEventException(String message) {
    super(message);
  }
}
