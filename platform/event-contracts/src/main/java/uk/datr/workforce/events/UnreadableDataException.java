package uk.datr.workforce.events;

/**
 * The data of a well-formed event do not fit the contract of its type. The message names the type and the field and
 * never repeats a value.
 */
public final class UnreadableDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableDataException(String message) {
    super(message);
  }
}
