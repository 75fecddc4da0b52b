package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.protector.linear.Move;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns;

/**
 * Some columns of a part as a part of its own, the others held where they are. Whatever is a move in the cut is a move of the whole, so
 * what is found safe in a cut is safe.
 */
final class Cut {

  private final Part part;
  private final int[] columns;
  private final int[] requirements;

  private Cut(Part part, int[] columns, int[] requirements) {
    this.part = part;
    this.columns = columns;
    this.requirements = requirements;
  }

  /** A cut with every requirement of its columns. */
  static Cut of(Part whole, int[] columns) {
    List<Integer> requirements = new ArrayList<>();
    for (int r = 0; r < whole.requirements().size(); r++) {
      if (Arrays.binarySearch(columns, whole.requirements().get(r).column()) >= 0) {
        requirements.add(r);
      }
    }
    return of(whole, columns, requirements.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * A cut with some requirements.
   *
   * @param columns ascending; with the columns of the requirements
   * @param requirements of the whole part, ascending
   */
  static Cut of(Part whole, int[] columns, int[] requirements) {
    List<Part.Column> kept = new ArrayList<>();
    TreeMap<Integer, List<SparseColumns.Entry>> rows = new TreeMap<>();
    for (int k = 0; k < columns.length; k++) {
      kept.add(whole.column(columns[k]));
      int column = k;
      whole
          .matrix()
          .each(
              columns[k],
              (row, value) ->
                  rows.computeIfAbsent(row, x -> new ArrayList<>())
                      .add(new SparseColumns.Entry(column, value)));
    }
    List<Part.Scenario> scenarios = new ArrayList<>();
    for (int s = 0; s < whole.scenarios(); s++) {
      int[] known =
          Arrays.stream(whole.known(s))
              .map(j -> Arrays.binarySearch(columns, j))
              .filter(k -> k >= 0)
              .toArray();
      scenarios.add(new Part.Scenario(whole.reader(s), known));
    }
    List<Part.Requirement> needs = new ArrayList<>();
    for (int r : requirements) {
      Part.Requirement old = whole.requirements().get(r);
      needs.add(
          new Part.Requirement(
              old.scenario(), Arrays.binarySearch(columns, old.column()), old.need()));
    }
    return new Cut(
        new Part(kept, List.copyOf(rows.values()), scenarios, needs), columns, requirements);
  }

  /** The cut as a part. */
  Part part() {
    return part;
  }

  /** What is hidden of the cut in the whole, without any witness. */
  Mask lower(Mask whole) {
    Mask mask = Mask.primary(part);
    for (int k = 0; k < columns.length; k++) {
      if (whole.hidden()[columns[k]]) {
        mask.hide(k);
      }
    }
    return mask;
  }

  /** Takes over into the whole what was hidden in the cut and the witnesses found there. */
  void adopt(Mask whole, Mask found) {
    for (int k = 0; k < columns.length; k++) {
      if (found.hidden()[k]) {
        whole.hide(columns[k]);
      }
    }
    for (int r = 0; r < requirements.length; r++) {
      Witness witness = found.witness(r);
      whole.witness(requirements[r], new Witness(lifted(witness.up()), lifted(witness.down())));
    }
  }

  /** A move of the cut as one of the whole. */
  @Nullable Move lifted(@Nullable Move move) {
    return move == null ? null : move.renumbered(columns);
  }
}
