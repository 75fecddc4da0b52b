package uk.datr.workforce.disclosure.protector.linear;

import java.util.List;

/**
 * A sparse matrix stored by columns. A row is one equation of a part of the lattice, a column one cell; the entries of a column are in
 * ascending order of rows.
 */
public final class SparseColumns {

  private final int rows;
  private final int[] start;
  private final int[] row;
  private final double[] value;

  private SparseColumns(int rows, int[] start, int[] row, double[] value) {
    this.rows = rows;
    this.start = start;
    this.row = row;
    this.value = value;
  }

  /** One entry of a row. */
  public record Entry(int column, double value) {}

  /** The matrix with these rows; entries of one row in one column are added up. */
  public static SparseColumns ofRows(int columns, List<List<Entry>> rows) {
    int[] count = new int[columns + 1];
    for (List<Entry> entries : rows) {
      for (Entry entry : entries) {
        count[entry.column() + 1]++;
      }
    }
    for (int j = 0; j < columns; j++) {
      count[j + 1] += count[j];
    }
    int[] row = new int[count[columns]];
    double[] value = new double[count[columns]];
    int[] used = new int[columns];
    for (int i = 0; i < rows.size(); i++) {
      for (Entry entry : rows.get(i)) {
        int j = entry.column();
        int last = count[j] + used[j] - 1;
        if (used[j] > 0 && row[last] == i) {
          value[last] += entry.value();
        } else {
          row[last + 1] = i;
          value[last + 1] = entry.value();
          used[j]++;
        }
      }
    }
    return packed(rows.size(), count, used, row, value);
  }

  private static SparseColumns packed(
      int rows, int[] count, int[] used, int[] row, double[] value) {
    int columns = used.length;
    int[] start = new int[columns + 1];
    int at = 0;
    for (int j = 0; j < columns; j++) {
      start[j] = at;
      for (int k = count[j]; k < count[j] + used[j]; k++) {
        if (value[k] != 0) {
          row[at] = row[k];
          value[at] = value[k];
          at++;
        }
      }
    }
    start[columns] = at;
    return new SparseColumns(rows, start, row, value);
  }

  /** Number of equations. */
  public int rows() {
    return rows;
  }

  /** Number of cells. */
  public int columns() {
    return start.length - 1;
  }

  /** Takes the entries of a column. */
  public interface Visitor {

    /** One entry. */
    void entry(int row, double value);
  }

  /** Hands on the entries of a column in ascending order of rows. */
  public void each(int column, Visitor visitor) {
    for (int k = start[column]; k < start[column + 1]; k++) {
      visitor.entry(row[k], value[k]);
    }
  }

  int first(int column) {
    return start[column];
  }

  int end(int column) {
    return start[column + 1];
  }

  int row(int entry) {
    return row[entry];
  }

  double value(int entry) {
    return value[entry];
  }

  double dot(int column, double[] vector) {
    double sum = 0;
    for (int k = start[column]; k < start[column + 1]; k++) {
      sum += value[k] * vector[row[k]];
    }
    return sum;
  }

  void addTo(SparseVector vector, int column, double factor) {
    for (int k = start[column]; k < start[column + 1]; k++) {
      vector.add(row[k], factor * value[k]);
    }
  }

  /** The matrix whose columns are the rows of this one. */
  SparseColumns transposed() {
    int[] begin = new int[rows + 1];
    for (int k = 0; k < start[columns()]; k++) {
      begin[row[k] + 1]++;
    }
    for (int i = 0; i < rows; i++) {
      begin[i + 1] += begin[i];
    }
    int[] used = begin.clone();
    int[] across = new int[start[columns()]];
    double[] entries = new double[across.length];
    for (int j = 0; j < columns(); j++) {
      for (int k = start[j]; k < start[j + 1]; k++) {
        int at = used[row[k]]++;
        across[at] = j;
        entries[at] = value[k];
      }
    }
    return new SparseColumns(columns(), begin, across, entries);
  }
}
