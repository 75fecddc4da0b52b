package uk.datr.workforce.calculator.engine.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;

/** A JSON value without {@code null}: a field that is absent says the same. */
public sealed interface Json {

  /** An object; fields in ascending order of name by UTF-16 code unit, as RFC 8785 asks. */
  record Fields(SortedMap<String, Json> values) implements Json {

    /** The fields, which nobody changes any more. */
    public Fields {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /** A list. */
  record Items(List<Json> values) implements Json {

    /** The items, which nobody changes any more. */
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Text. */
  record Text(String value) implements Json {}

  /** A finite number. */
  record Numeric(double value) implements Json {

    /** Refuses what JSON has no text for. */
    public Numeric {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("There is no JSON for " + value);
      }
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Json {}

  /** Texts, numbers and flags by pointer; an empty list or object counts as one value. */
  default SortedMap<String, Json> leaves() {
    SortedMap<String, Json> leaves = new TreeMap<>();
    collect(Pointer.ROOT, leaves);
    return Collections.unmodifiableSortedMap(leaves);
  }

  private void collect(Pointer at, SortedMap<String, Json> leaves) {
    switch (this) {
      case Fields fields when !fields.values().isEmpty() ->
          fields.values().forEach((name, value) -> value.collect(at.to(name), leaves));
      case Items items when !items.values().isEmpty() -> {
        for (int index = 0; index < items.values().size(); index++) {
          items.values().get(index).collect(at.to(index), leaves);
        }
      }
      default -> leaves.put(at.text(), this);
    }
  }

  /** The value that a pointer leads to, or nothing. */
  default @Nullable Json at(String pointer) {
    Json found = Pointer.isPointer(pointer) ? this : null;
    for (String step : Pointer.steps(pointer)) {
      found = found == null ? null : found.child(step);
    }
    return found;
  }

  /**
   * This value with another one where a pointer leads to. A field may be new, an item may not.
   *
   * @return nothing when the pointer leads nowhere
   */
  default @Nullable Json with(String pointer, Json value) {
    return Pointer.isPointer(pointer) ? with(Pointer.steps(pointer), value) : null;
  }

  private @Nullable Json with(List<String> steps, Json value) {
    if (steps.isEmpty()) {
      return value;
    }
    String step = steps.getFirst();
    List<String> rest = steps.subList(1, steps.size());
    Json child = child(step);
    Json changed = child == null ? (rest.isEmpty() ? value : null) : child.with(rest, value);
    if (changed == null) {
      return null;
    }
    return switch (this) {
      case Fields fields -> {
        SortedMap<String, Json> values = new TreeMap<>(fields.values());
        values.put(step, changed);
        yield new Fields(values);
      }
      case Items items -> {
        if (child == null) {
          yield null;
        }
        List<Json> values = new ArrayList<>(items.values());
        values.set(Integer.parseInt(step), changed);
        yield new Items(values);
      }
      case Text _, Numeric _, Flag _ -> null;
    };
  }

  private @Nullable Json child(String step) {
    return switch (this) {
      case Fields fields -> fields.values().get(step);
      case Items items -> {
        boolean index = step.matches("0|[1-9]\\d{0,8}");
        yield index && Integer.parseInt(step) < items.values().size()
            ? items.values().get(Integer.parseInt(step))
            : null;
      }
      case Text _, Numeric _, Flag _ -> null;
    };
  }
}
