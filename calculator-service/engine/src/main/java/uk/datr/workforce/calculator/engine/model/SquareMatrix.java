package uk.datr.workforce.calculator.engine.model;

import java.util.Optional;

/** A small square matrix that can be inverted, by Gauss–Jordan elimination with partial pivoting. */
final class SquareMatrix {

  private static final double SMALLEST_PIVOT = 1e-12;

  private final double[][] cells;

  private SquareMatrix(double[][] cells) {
    this.cells = cells;
  }

  static SquareMatrix identity(int size) {
    double[][] cells = new double[size][size];
    for (int i = 0; i < size; i++) {
      cells[i][i] = 1;
    }
    return new SquareMatrix(cells);
  }

  double at(int row, int column) {
    return cells[row][column];
  }

  void add(int row, int column, double amount) {
    cells[row][column] += amount;
  }

  boolean allAtLeast(double lowest) {
    for (double[] row : cells) {
      for (double cell : row) {
        if (!(cell >= lowest && cell <= Double.MAX_VALUE)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The inverse, or nothing when the matrix has none. */
  Optional<SquareMatrix> inverse() {
    int size = cells.length;
    double[][] left = copy();
    double[][] right = identity(size).cells;
    for (int step = 0; step < size; step++) {
      int pivot = pivotRow(left, step);
      if (!(Math.abs(left[pivot][step]) >= SMALLEST_PIVOT)) {
        return Optional.empty();
      }
      swap(left, step, pivot);
      swap(right, step, pivot);
      double divisor = left[step][step];
      for (int column = 0; column < size; column++) {
        left[step][column] /= divisor;
        right[step][column] /= divisor;
      }
      for (int row = 0; row < size; row++) {
        double factor = left[row][step];
        if (row != step && factor != 0) {
          subtract(left[row], left[step], factor);
          subtract(right[row], right[step], factor);
        }
      }
    }
    return Optional.of(new SquareMatrix(right));
  }

  private double[][] copy() {
    double[][] copy = new double[cells.length][];
    for (int row = 0; row < cells.length; row++) {
      copy[row] = cells[row].clone();
    }
    return copy;
  }

  private static int pivotRow(double[][] rows, int column) {
    int pivot = column;
    for (int row = column + 1; row < rows.length; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
        pivot = row;
      }
    }
    return pivot;
  }

  private static void swap(double[][] rows, int one, int other) {
    double[] kept = rows[one];
    rows[one] = rows[other];
    rows[other] = kept;
  }

  private static void subtract(double[] from, double[] row, double factor) {
    for (int column = 0; column < from.length; column++) {
      from[column] -= factor * row[column];
    }
  }
}
