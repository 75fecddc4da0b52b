package uk.datr.workforce.calculator.engine.check;

import java.util.Arrays;
import java.util.List;

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

  /** Whether text is a pointer at all. */
  public static boolean isPointer(String text) {
    return text.isEmpty() || text.startsWith("/");
  }

  /** The names and indexes that a pointer goes through; none for the empty one and for text that is no pointer. */
  public static List<String> steps(String pointer) {
    if (!pointer.startsWith("/")) {
      return List.of();
    }
    return Arrays.stream(pointer.substring(1).split("/", -1))
        .map(step -> step.replace("~1", "/").replace("~0", "~"))
        .toList();
  }
}
