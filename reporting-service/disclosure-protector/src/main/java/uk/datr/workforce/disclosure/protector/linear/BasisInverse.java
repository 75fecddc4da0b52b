package uk.datr.workforce.disclosure.protector.linear;

import java.util.Arrays;

/**
 * The inverse of a basis as a product of elementary matrices. A new one is the identity: every row has its own artificial column, which
 * stands for "this equation is kept". Few pivots touch few rows, so a programme around one cell of a large lattice stays small.
 */
final class BasisInverse {

  /** An entry this small is rounding noise of the elimination: entries are sums of a few ones. */
  private static final double NOISE = 1e-12;

  private final int rows;
  private int count;
  private int[] pivotRow = new int[64];
  private double[] pivotValue = new double[64];
  private int[] start = new int[65];
  private int[] row = new int[1024];
  private double[] value = new double[1024];

  BasisInverse(int rows) {
    this.rows = rows;
  }

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
  void append(int pivot, double[] image) {
    if (count == pivotRow.length) {
      pivotRow = Arrays.copyOf(pivotRow, 2 * pivotRow.length);
      pivotValue = Arrays.copyOf(pivotValue, 2 * pivotValue.length);
      start = Arrays.copyOf(start, pivotRow.length + 1);
    }
    int at = start[count];
    for (int i = 0; i < rows; i++) {
      if (i != pivot && Math.abs(image[i]) > NOISE) {
        if (at == row.length) {
          row = Arrays.copyOf(row, 2 * at);
          value = Arrays.copyOf(value, 2 * at);
        }
        row[at] = i;
        value[at] = image[i];
        at++;
      }
    }
    pivotRow[count] = pivot;
    pivotValue[count] = image[pivot];
    count++;
    start[count] = at;
  }

  /** Replaces the vector by the inverse times the vector. */
  void solve(double[] vector) {
    for (int e = 0; e < count; e++) {
      double x = vector[pivotRow[e]];
      if (x != 0) {
        x /= pivotValue[e];
        vector[pivotRow[e]] = x;
        for (int k = start[e]; k < start[e + 1]; k++) {
          vector[row[k]] -= value[k] * x;
        }
      }
    }
  }

  /** Replaces the vector by the transposed inverse times the vector. */
  void solveTransposed(double[] vector) {
    for (int e = count - 1; e >= 0; e--) {
      double x = vector[pivotRow[e]];
      for (int k = start[e]; k < start[e + 1]; k++) {
        x -= value[k] * vector[row[k]];
      }
      vector[pivotRow[e]] = x / pivotValue[e];
    }
  }
}
