package uk.datr.workforce.disclosure.auditor.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * The equations of a system, solved for as many variables as they determine. Each pivot is taken from the shortest row
 * left and, in it, from the rarest variable, which keeps the rows of tables short.
 */
final class Elimination {

  /** What was taken from a row: this multiple of the row of an earlier pivot. */
  private record Taken(int pivot, Rational times) {}

  /** A row with its pivot; the variables of earlier pivots are not in it any more. */
  private record Pivot(int equation, int variable, SparseRow row, List<Taken> taken) {}

  private final SparseRow[] rows;
  private final BitSet[] rowsOf;
  private final List<List<Taken>> taken = new ArrayList<>();
  private final List<Pivot> pivots = new ArrayList<>();

  Elimination(LinearSystem system) {
    rows = system.equations().toArray(SparseRow[]::new);
    rowsOf = new BitSet[system.size()];
    Arrays.setAll(rowsOf, _ -> new BitSet());
    BitSet left = new BitSet();
    for (int row = 0; row < rows.length; row++) {
      taken.add(new ArrayList<>());
      left.set(row);
      for (int place = 0; place < rows[row].size(); place++) {
        rowsOf[rows[row].variable(place)].set(row);
      }
    }
    while (!left.isEmpty()) {
      int row = shortest(left);
      left.clear(row);
      // A row without variables says what others said already.
      if (rows[row].size() > 0) {
        pivot(row);
      }
    }
  }

  private int shortest(BitSet left) {
    int shortest = -1;
    for (int row = left.nextSetBit(0); row >= 0; row = left.nextSetBit(row + 1)) {
      if (shortest < 0 || rows[row].size() < rows[shortest].size()) {
        shortest = row;
        if (rows[row].size() <= 1) {
          break;
        }
      }
    }
    return shortest;
  }

  private void pivot(int number) {
    SparseRow row = rows[number];
    int rarest = row.variable(0);
    for (int place = 0; place < row.size(); place++) {
      int variable = row.variable(place);
      if (rowsOf[variable].cardinality() < rowsOf[rarest].cardinality()) {
        rarest = variable;
      }
      rowsOf[variable].clear(number);
    }
    Rational factor = row.of(rarest);
    BitSet others = (BitSet) rowsOf[rarest].clone();
    for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
      Rational times = rows[other].of(rarest).divide(factor);
      replace(other, rows[other].minus(times, row));
      taken.get(other).add(new Taken(pivots.size(), times));
    }
    pivots.add(new Pivot(number, rarest, row, taken.get(number)));
  }

  private void replace(int number, SparseRow row) {
    SparseRow old = rows[number];
    for (int place = 0; place < old.size(); place++) {
      rowsOf[old.variable(place)].clear(number);
    }
    for (int place = 0; place < row.size(); place++) {
      rowsOf[row.variable(place)].set(number);
    }
    rows[number] = row;
  }

  /** The variables that are solved for, one for each equation that says something of its own. */
  int[] solved() {
    return pivots.stream().mapToInt(Pivot::variable).toArray();
  }

  /**
   * The solutions: each solved variable as a sum of the others.
   *
   * @param columns the column of each variable that is not solved for; −1 for those that are
   * @param width how many columns there are
   */
  Row[] solutions(int[] columns, int width) {
    Row[] solutions = new Row[pivots.size()];
    int[] order = new int[columns.length];
    for (int pivot = 0; pivot < pivots.size(); pivot++) {
      order[pivots.get(pivot).variable()] = pivot;
    }
    for (int number = pivots.size() - 1; number >= 0; number--) {
      Pivot pivot = pivots.get(number);
      Rational factor = pivot.row().of(pivot.variable()).negate();
      Rational[] direct = new Rational[width];
      Arrays.fill(direct, Rational.ZERO);
      for (int place = 0; place < pivot.row().size(); place++) {
        int column = columns[pivot.row().variable(place)];
        if (column >= 0) {
          direct[column] = pivot.row().coefficient(place).divide(factor);
        }
      }
      Row solution = new Row(direct);
      for (int place = 0; place < pivot.row().size(); place++) {
        int variable = pivot.row().variable(place);
        if (columns[variable] < 0 && variable != pivot.variable()) {
          solution.addMultiple(
              pivot.row().coefficient(place).divide(factor), solutions[order[variable]]);
        }
      }
      solutions[number] = solution;
    }
    return solutions;
  }

  /**
   * The multiples of equations that add up to a sum of variables.
   *
   * @param sum a sum that the equations imply to be constant
   * @return by number of equation, without zeros
   * @throws IllegalArgumentException if the equations do not imply it
   */
  SortedMap<Integer, Rational> multiples(SparseRow sum) {
    Rational[] ofPivot = new Rational[pivots.size()];
    SparseRow rest = sum;
    for (int number = 0; number < ofPivot.length; number++) {
      Pivot pivot = pivots.get(number);
      Rational there = rest.of(pivot.variable());
      ofPivot[number] =
          there.signum() == 0 ? there : there.divide(pivot.row().of(pivot.variable()));
      if (there.signum() != 0) {
        rest = rest.minus(ofPivot[number], pivot.row());
      }
    }
    if (rest.size() > 0) {
      throw new IllegalArgumentException("the equations do not imply this sum");
    }
    SortedMap<Integer, Rational> multiples = new TreeMap<>();
    for (int number = ofPivot.length - 1; number >= 0; number--) {
      if (ofPivot[number].signum() != 0) {
        multiples.put(pivots.get(number).equation(), ofPivot[number]);
        for (Taken earlier : pivots.get(number).taken()) {
          ofPivot[earlier.pivot()] =
              ofPivot[earlier.pivot()].subtract(ofPivot[number].multiply(earlier.times()));
        }
      }
    }
    return multiples;
  }
}
