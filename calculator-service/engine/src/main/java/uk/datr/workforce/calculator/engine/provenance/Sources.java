package uk.datr.workforce.calculator.engine.provenance;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sources of the values of a request, by JSON pointer. A pointer to an object or a list speaks for everything in
 * it that no longer pointer speaks for. A value without a source was given by whoever asks: {@code LOCAL}.
 */
public final class Sources {

  /** No source is known. */
  public static final Sources NONE = new Sources(Collections.emptySortedMap());

  private static final ValueSource GIVEN =
      new ValueSource(Provenance.LOCAL, null, null, "Given with the request.");

  private final SortedMap<String, ValueSource> byPointer;

  private Sources(SortedMap<String, ValueSource> byPointer) {
    this.byPointer = byPointer;
  }

  /** Sources by JSON pointer (RFC 6901); the empty pointer speaks for the whole request. */
  public static Sources of(Map<String, ValueSource> byPointer) {
    return new Sources(Collections.unmodifiableSortedMap(new TreeMap<>(byPointer)));
  }

  /** The source of the value at a pointer. */
  public ValueSource of(String pointer) {
    String at = pointer;
    while (true) {
      ValueSource source = byPointer.get(at);
      if (source != null) {
        return source;
      }
      if (at.isEmpty()) {
        return GIVEN;
      }
      at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
    }
  }

  /** Whether a source of the value at a pointer is known. */
  public boolean cover(String pointer) {
    return !of(pointer).equals(GIVEN);
  }

  /** These sources under a pointer: of the parts of a request, once they are in it. */
  public Sources under(String pointer) {
    SortedMap<String, ValueSource> moved = new TreeMap<>();
    byPointer.forEach((at, source) -> moved.put(pointer + at, source));
    return of(moved);
  }

  /** These sources by JSON pointer. */
  public SortedMap<String, ValueSource> byPointer() {
    return byPointer;
  }
}
