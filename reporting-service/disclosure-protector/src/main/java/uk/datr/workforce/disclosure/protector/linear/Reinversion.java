package uk.datr.workforce.disclosure.protector.linear;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the inverse of a basis anew, with little fill: columns that are alone in a row first, columns that have one open row last, in
 * between those with the fewest entries first. Bases of tables are nearly triangular, so little is left in between.
 */
final class Reinversion {

  private static final double SMALLEST_PIVOT = 1e-7;

  private final SparseColumns matrix;
  private final boolean[] open;
  private final int[] columnsInRow;
  private final List<List<Integer>> rowColumns;
  private final boolean[] placed;
  private final int[] structurals;

  /**
   * @param structurals the basic columns of the matrix
   * @param open the rows whose artificial column is not basic; as many as structurals
   */
  Reinversion(SparseColumns matrix, int[] structurals, boolean[] open) {
    this.matrix = matrix;
    this.structurals = structurals;
    this.open = open.clone();
    this.columnsInRow = new int[matrix.rows()];
    this.placed = new boolean[structurals.length];
    this.rowColumns = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      rowColumns.add(List.of());
    }
    for (int s = 0; s < structurals.length; s++) {
      for (int k = matrix.first(structurals[s]); k < matrix.end(structurals[s]); k++) {
        int i = matrix.row(k);
        if (open[i]) {
          if (columnsInRow[i] == 0) {
            rowColumns.set(i, new ArrayList<>());
          }
          rowColumns.get(i).add(s);
          columnsInRow[i]++;
        }
      }
    }
  }

  /**
   * Fills the inverse.
   *
   * @return the row of each structural column, in their order; null when the basis is numerically singular
   */
  int @Nullable [] into(BasisInverse inverse) {
    inverse.reset();
    int[] rowOf = new int[structurals.length];
    boolean[] free = open.clone();
    List<int[]> order = new ArrayList<>();
    takeAloneInRow(order);
    List<int[]> last = takeOneOpenRow();
    List<Integer> middle = new ArrayList<>();
    for (int s = 0; s < structurals.length; s++) {
      if (!placed[s]) {
        middle.add(s);
      }
    }
    middle.sort(
        Comparator.comparingInt(this::openEntries).thenComparing(Comparator.naturalOrder()));
    SparseVector image = new SparseVector(matrix.rows());
    for (int[] pair : order) {
      if (!place(inverse, pair[0], pair[1], free, rowOf, image)) {
        return null;
      }
    }
    for (int s : middle) {
      if (!place(inverse, s, -1, free, rowOf, image)) {
        return null;
      }
    }
    for (int k = last.size() - 1; k >= 0; k--) {
      if (!place(inverse, last.get(k)[0], last.get(k)[1], free, rowOf, image)) {
        return null;
      }
    }
    return rowOf;
  }

  private boolean place(
      BasisInverse inverse, int s, int wanted, boolean[] free, int[] rowOf, SparseVector image) {
    image.clear();
    matrix.addTo(image, structurals[s], 1);
    inverse.solve(image);
    int pivot = wanted;
    if (pivot < 0 || !free[pivot] || Math.abs(image.get(pivot)) < SMALLEST_PIVOT) {
      pivot = largest(image, free);
    }
    if (pivot < 0) {
      return false;
    }
    inverse.append(pivot, image);
    free[pivot] = false;
    rowOf[s] = pivot;
    return true;
  }

  /** The free row with the largest entry, the lowest among equals; -1 when all are noise. */
  private static int largest(SparseVector image, boolean[] free) {
    int best = -1;
    double most = SMALLEST_PIVOT;
    for (int k = 0; k < image.size(); k++) {
      int i = image.index(k);
      double entry = Math.abs(image.get(i));
      if (free[i] && (entry > most || (entry == most && i < best))) {
        best = i;
        most = entry;
      }
    }
    return best;
  }

  private void takeAloneInRow(List<int[]> order) {
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int i = 0; i < open.length; i++) {
      if (open[i] && columnsInRow[i] == 1) {
        queue.add(i);
      }
    }
    while (!queue.isEmpty()) {
      int i = queue.remove();
      if (!open[i] || columnsInRow[i] != 1) {
        continue;
      }
      int s = rowColumns.get(i).stream().filter(c -> !placed[c]).findFirst().orElseThrow();
      order.add(new int[] {s, i});
      close(s, i, queue);
    }
  }

  private void close(int s, int row, ArrayDeque<Integer> queue) {
    placed[s] = true;
    open[row] = false;
    for (int k = matrix.first(structurals[s]); k < matrix.end(structurals[s]); k++) {
      int i = matrix.row(k);
      if (open[i]) {
        columnsInRow[i]--;
        if (columnsInRow[i] == 1) {
          queue.add(i);
        }
      }
    }
  }

  private List<int[]> takeOneOpenRow() {
    List<int[]> taken = new ArrayList<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int s = 0; s < structurals.length; s++) {
      if (!placed[s] && openEntries(s) == 1) {
        queue.add(s);
      }
    }
    while (!queue.isEmpty()) {
      int s = queue.remove();
      if (placed[s] || openEntries(s) != 1) {
        continue;
      }
      int row = onlyOpenRow(s);
      taken.add(new int[] {s, row});
      placed[s] = true;
      open[row] = false;
      for (int other : rowColumns.get(row)) {
        if (!placed[other] && openEntries(other) == 1) {
          queue.add(other);
        }
      }
    }
    return taken;
  }

  private int openEntries(int s) {
    int entries = 0;
    for (int k = matrix.first(structurals[s]); k < matrix.end(structurals[s]); k++) {
      if (open[matrix.row(k)]) {
        entries++;
      }
    }
    return entries;
  }

  private int onlyOpenRow(int s) {
    for (int k = matrix.first(structurals[s]); k < matrix.end(structurals[s]); k++) {
      if (open[matrix.row(k)]) {
        return matrix.row(k);
      }
    }
    throw new IllegalStateException("a column without an open row");
  }
}
