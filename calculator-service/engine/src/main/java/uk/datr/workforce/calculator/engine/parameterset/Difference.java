package uk.datr.workforce.calculator.engine.parameterset;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.json.Json;

/**
 * One value in which two sets of parameters differ.
 *
 * @param pointer JSON pointer to the value in the parameters
 * @param before value of the first, or none
 * @param after value of the second, or none
 */
public record Difference(String pointer, @Nullable Json before, @Nullable Json after) {

  /** Every difference of two values, in order of pointer. */
  public static List<Difference> between(Json before, Json after) {
    SortedMap<String, Json> old = before.leaves();
    SortedMap<String, Json> now = after.leaves();
    TreeSet<String> pointers = new TreeSet<>(old.keySet());
    pointers.addAll(now.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String pointer : pointers) {
      Json one = old.get(pointer);
      Json other = now.get(pointer);
      if (one == null || !one.equals(other)) {
        differences.add(new Difference(pointer, one, other));
      }
    }
    return List.copyOf(differences);
  }

  /** What the difference is to those who use the set. */
  public ChangeWeight weight() {
    if (pointer.equals("/version")) {
      return ChangeWeight.PATCH;
    }
    return before instanceof Json.Numeric && after instanceof Json.Numeric
        ? ChangeWeight.MINOR
        : ChangeWeight.MAJOR;
  }
}
