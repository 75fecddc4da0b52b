package uk.datr.workforce.calculator.engine.check;

/**
 * A JSON pointer (RFC 6901) into the request.
 *
 * @param text as RFC 6901 writes it
 */
public record Pointer(String text) {

  /** The request itself. */
  public static final Pointer ROOT = new Pointer("");

  /** A field of the object here. */
  public Pointer to(String field) {
    return new Pointer(text + "/" + field.replace("~", "~0").replace("/", "~1"));
  }

  /** An entry of the list here. */
  public Pointer to(int index) {
    return new Pointer(text + "/" + index);
  }
}
