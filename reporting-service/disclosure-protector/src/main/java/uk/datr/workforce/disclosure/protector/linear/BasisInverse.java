package uk.datr.workforce.disclosure.protector.linear;

import java.util.Arrays;

/**
 * The inverse of a basis as a product of elementary matrices. A new one is the identity: every row has its own artificial column, which
 * stands for "this equation is kept". Few pivots touch few rows, so a programme around one cell of a large lattice stays small.
 */
final class BasisInverse {

  /** An entry this small is rounding noise of the elimination: entries are sums of a few ones. */
  private static final double NOISE = 1e-12;

  private int count;
  private int[] pivotRow = new int[64];
  private double[] pivotValue = new double[64];
  private int[] start = new int[65];
  private int[] row = new int[1024];
  private double[] value = new double[1024];

  void reset() {
    count = 0;
    start[0] = 0;
  }

  /** Number of elementary matrices. */
  int size() {
    return count;
  }

  /** Number of stored entries, the cost of one multiplication. */
  int entries() {
    return start[count];
  }

  /** Puts the column whose image under the inverse is {@code image} at {@code pivot}. */
  void append(int pivot, SparseVector image) {
    if (count == pivotRow.length) {
      pivotRow = Arrays.copyOf(pivotRow, 2 * pivotRow.length);
      pivotValue = Arrays.copyOf(pivotValue, 2 * pivotValue.length);
      start = Arrays.copyOf(start, pivotRow.length + 1);
    }
    int at = start[count];
    for (int k = 0; k < image.size(); k++) {
      int i = image.index(k);
      double entry = image.get(i);
      if (i != pivot && Math.abs(entry) > NOISE) {
        if (at == row.length) {
          row = Arrays.copyOf(row, 2 * at);
          value = Arrays.copyOf(value, 2 * at);
        }
        row[at] = i;
        value[at] = entry;
        at++;
      }
    }
    pivotRow[count] = pivot;
    pivotValue[count] = image.get(pivot);
    count++;
    start[count] = at;
  }

  /** Replaces the vector by the inverse times the vector. */
  void solve(SparseVector vector) {
    for (int e = 0; e < count; e++) {
      double x = vector.get(pivotRow[e]);
      if (x != 0) {
        x /= pivotValue[e];
        vector.set(pivotRow[e], x);
        for (int k = start[e]; k < start[e + 1]; k++) {
          vector.add(row[k], -value[k] * x);
        }
      }
    }
  }

  /** Replaces the vector by the transposed inverse times the vector. */
  void solveTransposed(SparseVector vector) {
    double[] dense = vector.values();
    for (int e = count - 1; e >= 0; e--) {
      double x = dense[pivotRow[e]];
      for (int k = start[e]; k < start[e + 1]; k++) {
        x -= value[k] * dense[row[k]];
      }
      if (x != 0) {
        vector.set(pivotRow[e], x / pivotValue[e]);
      } else if (dense[pivotRow[e]] != 0) {
        vector.set(pivotRow[e], 0);
      }
    }
  }
}
