package uk.datr.workforce.census.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A return as far as it could be read. A leaf, line or section of the wrong type is left out of the content and named
 * in {@code unreadable}, so that rules which need it stay silent and all other rules still run. A line that cannot be
 * read keeps its place, so that the index of every other line is the one that was sent.
 *
 * @param unreadable JSON pointers of what has the wrong type
 * @param misfits numbers that are numbers but not of the field's format, by pointer (rule C012); unreadable, too
 */
public record ReadReturn(
    ReturnContent content, Set<String> unreadable, Map<String, Misfit> misfits) {

  /** A number that was sent where another format is asked for. */
  public record Misfit(JsonNode value, NumberFormat format) {

    private static final int MOST_CHARACTERS = 25;

    /** The number, unless it is too long to be repeated. */
    @Nullable JsonNode shownValue() {
      boolean huge =
          value.isBigDecimal() && Math.abs((long) value.decimalValue().scale()) > MOST_CHARACTERS;
      return huge || value.toString().length() > MOST_CHARACTERS ? null : value;
    }
  }

  public ReadReturn {
    unreadable = Set.copyOf(unreadable);
    misfits = Collections.unmodifiableMap(new LinkedHashMap<>(misfits));
  }

  /** A return that is known to be readable, because this platform made it. */
  public static ReadReturn of(ReturnContent content) {
    return new ReadReturn(content, Set.of(), Map.of());
  }

  /** Whether everything that was sent could be read. */
  public boolean complete() {
    return unreadable.isEmpty();
  }

  /** Whether neither the pointer nor anything above it is unreadable; what is absent is readable. */
  public boolean readable(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      if (unreadable.contains(at)) {
        return false;
      }
    }
    return !unreadable.contains("");
  }
}
