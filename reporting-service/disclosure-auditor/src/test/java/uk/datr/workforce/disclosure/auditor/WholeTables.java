package uk.datr.workforce.disclosure.auditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Shown;

/** Every table of whole numbers that a publication allows, by trying them all. For tables of a dozen cells. */
final class WholeTables {

  // No cell of these tables is larger.
  private static final int MOST = 70;

  private final Problem problem;
  private final List<Cell> hidden = new ArrayList<>();
  private final Map<String, Integer> values = new HashMap<>();
  private final Map<String, int[]> ranges = new HashMap<>();

  WholeTables(Problem problem, Publication publication) {
    this.problem = problem;
    for (Cell cell : problem.cells()) {
      if (publication.cells().get(cell.id()) instanceof Shown.Value shown) {
        values.put(cell.id(), shown.value().numerator().intValue());
      } else {
        hidden.add(cell);
      }
    }
  }

  /** The least and greatest value of every hidden cell. */
  Map<String, int[]> ranges() {
    fill(0);
    return ranges;
  }

  private void fill(int next) {
    if (next == hidden.size()) {
      for (Cell cell : hidden) {
        int value = Objects.requireNonNull(values.get(cell.id()));
        int[] range = ranges.computeIfAbsent(cell.id(), _ -> new int[] {value, value});
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
      }
      return;
    }
    String id = hidden.get(next).id();
    for (int value = 1; value <= MOST; value++) {
      values.put(id, value);
      if (possible(id)) {
        fill(next + 1);
      }
    }
    values.remove(id);
  }

  private boolean possible(String changed) {
    for (Equation equation : problem.equations()) {
      if (!equation.total().equals(changed) && !equation.parts().contains(changed)) {
        continue;
      }
      int sum = 0;
      boolean open = false;
      for (String part : equation.parts()) {
        Integer value = values.get(part);
        open |= value == null;
        sum += value == null ? 1 : value;
      }
      Integer total = values.get(equation.total());
      if (total != null && (open ? sum > total : sum != total)) {
        return false;
      }
    }
    return true;
  }
}
