package uk.datr.workforce.calculator.engine.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/**
 * The parts in which two calculations differ: values, mixes and whatever only one of them has. Any of the parts can be
 * taken from the second calculation and all others from the first. Lists of different length are one part, and so is
 * a mix, as its shares have to add up to 1. What no figure of need depends on (area, period, people in post, names and
 * limits of the status) is no part and stays as in the first.
 */
final class Parts {

  private static final String MIX = "/complexityMix";
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "/area",
          "/period",
          "/current",
          "/unmappedCurrent",
          "/parameters/version",
          "/parameters/ratioBands");

  private final Json before;
  private final Json after;
  private final List<String> pointers = new ArrayList<>();

  Parts(CalculationRequest before, CalculationRequest after) {
    this.before = RecordJson.of(before);
    this.after = RecordJson.of(after);
    collect(Pointer.ROOT, this.before, this.after);
  }

  /** JSON pointers to the parts, in ascending order; no part lies in another. */
  List<String> pointers() {
    return List.copyOf(new TreeSet<>(pointers));
  }

  /** The first calculation with some of the parts as in the second. */
  CalculationRequest with(Set<String> taken) {
    Json mixed = mixed(Pointer.ROOT, before, after, taken);
    return RecordJson.to(CalculationRequest.class, Objects.requireNonNull(mixed));
  }

  private void collect(Pointer at, @Nullable Json one, @Nullable Json other) {
    if (Objects.equals(one, other) || WITHOUT_EFFECT.contains(at.text())) {
      return;
    }
    if (goesDeeper(at, one, other)) {
      inside(at, one, other)
          .forEach((step, values) -> collect(at.to(step), values.one(), values.other()));
    } else {
      pointers.add(at.text());
    }
  }

  private static @Nullable Json mixed(
      Pointer at, @Nullable Json one, @Nullable Json other, Set<String> taken) {
    if (taken.contains(at.text())) {
      return other;
    }
    if (Objects.equals(one, other)
        || WITHOUT_EFFECT.contains(at.text())
        || !goesDeeper(at, one, other)) {
      return one;
    }
    SortedMap<String, Json> fields = new TreeMap<>();
    List<Json> items = new ArrayList<>();
    inside(at, one, other)
        .forEach((step, values) -> {
          Json value = mixed(at.to(step), values.one(), values.other(), taken);
          if (value != null) {
            fields.put(step, value);
            items.add(value);
          }
        });
    return one instanceof Json.Items ? new Json.Items(items) : new Json.Fields(fields);
  }

  /** The same place in both. */
  private record Both(@Nullable Json one, @Nullable Json other) {}

  private static boolean goesDeeper(Pointer at, @Nullable Json one, @Nullable Json other) {
    if (one instanceof Json.Items items && other instanceof Json.Items others) {
      return items.values().size() == others.values().size();
    }
    return one instanceof Json.Fields && other instanceof Json.Fields && !at.text().endsWith(MIX);
  }

  private static SortedMap<String, Both> inside(
      Pointer at, @Nullable Json one, @Nullable Json other) {
    SortedMap<String, Both> inside = new TreeMap<>(Parts::inOrder);
    if (one instanceof Json.Fields fields && other instanceof Json.Fields others) {
      TreeSet<String> names = new TreeSet<>(fields.values().keySet());
      names.addAll(others.values().keySet());
      names.forEach(
          name -> inside.put(name, new Both(fields.values().get(name), others.values().get(name))));
    } else if (one instanceof Json.Items items && other instanceof Json.Items others) {
      for (int index = 0; index < items.values().size(); index++) {
        inside.put(
            String.valueOf(index), new Both(items.values().get(index), others.values().get(index)));
      }
    } else {
      throw new IllegalArgumentException("Nothing lies inside " + at.text());
    }
    return inside;
  }

  /** Shorter names first, so that the items of a list keep their order. */
  private static int inOrder(String one, String other) {
    int longer = Integer.compare(one.length(), other.length());
    return longer != 0 ? longer : one.compareTo(other);
  }
}
