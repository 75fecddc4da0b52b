package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Rational;

/** Who reads a part, what each of them knows already, and how wide which cells must be for them. */
final class Readership {

  /** The reader who knows only what is published. */
  static final String PUBLIC = "public";

  private final List<Insider> insiders;

  Readership(List<Insider> insiders) {
    this.insiders = insiders.stream().sorted(Comparator.comparing(Insider::name)).toList();
  }

  /**
   * The public, who knows nothing; every insider who knows a cell of the part; any two of one group together.
   *
   * @param place columns of the part by id
   */
  List<Part.Scenario> scenarios(Map<String, Integer> place) {
    List<Part.Scenario> found = new ArrayList<>();
    found.add(new Part.Scenario(PUBLIC, new int[0]));
    Set<List<Integer>> seen = new HashSet<>();
    for (Insider insider : insiders) {
      add(found, seen, place, insider.name(), insider.knows());
    }
    for (int a = 0; a < insiders.size(); a++) {
      for (int b = a + 1; b < insiders.size(); b++) {
        Insider one = insiders.get(a);
        Insider other = insiders.get(b);
        if (one.group().isPresent() && one.group().equals(other.group())) {
          List<String> both = new ArrayList<>(one.knows());
          both.addAll(other.knows());
          add(found, seen, place, one.name() + " + " + other.name(), both);
        }
      }
    }
    return found;
  }

  private static void add(
      List<Part.Scenario> found,
      Set<List<Integer>> seen,
      Map<String, Integer> place,
      String reader,
      List<String> ids) {
    List<Integer> columns =
        ids.stream()
            .filter(place::containsKey)
            .map(id -> place.getOrDefault(id, -1))
            .distinct()
            .sorted()
            .toList();
    if (!columns.isEmpty() && seen.add(columns)) {
      found.add(new Part.Scenario(reader, columns.stream().mapToInt(Integer::intValue).toArray()));
    }
  }

  /** Every sensitive cell for every reader who does not know it. */
  static List<Part.Requirement> requirements(
      Policy policy, List<Cell> members, List<Part.Scenario> scenarios) {
    List<Part.Requirement> requirements = new ArrayList<>();
    for (int scenario = 0; scenario < scenarios.size(); scenario++) {
      int[] known = scenarios.get(scenario).known();
      for (int j = 0; j < members.size(); j++) {
        Cell cell = members.get(j);
        if (policy.isSensitive(cell) && Arrays.binarySearch(known, j) < 0) {
          Rational need = policy.widthNeeded(cell);
          double width =
              cell.kind() == CellKind.COUNT ? need.ceiling().doubleValue() : need.doubleValue();
          requirements.add(new Part.Requirement(scenario, j, width));
        }
      }
    }
    return requirements;
  }
}
