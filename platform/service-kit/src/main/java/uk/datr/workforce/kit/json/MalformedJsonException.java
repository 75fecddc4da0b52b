package uk.datr.workforce.kit.json;

/** Bytes are not one strict JSON value. The message is ours and repeats nothing of the bytes. */
public final class MalformedJsonException extends Exception {

  private static final long serialVersionUID = 1L;

  public MalformedJsonException(String message) {
    super(message);
  }
}
