package uk.datr.workforce.disclosure.protector.linear;

import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns.Entry;

/**
 * The same programme solved in the plainest way: a full tableau of fractions with the rule of the lowest column, first for how far the
 * target can go, then among those moves for the cheapest. It shares nothing with {@link MoveProgram} and is good for a dozen columns.
 */
final class ExhaustiveProgram {

  /** How far the target goes at most, and what that costs at least. */
  record Best(double reached, double cost) {}

  private static final int REACH = 0;
  private static final int COST = 1;

  /** One straight piece of the cost curve of a column: up or down, so far, at so much a unit. */
  private record Piece(int column, int sign, double most, double cost) {}

  private final List<Rational[]> tableau = new ArrayList<>();
  private final List<Rational[]> gains = new ArrayList<>();
  private final List<Integer> basis = new ArrayList<>();
  private final int variables;
  private final int width;

  private ExhaustiveProgram(
      List<List<Entry>> rows, List<Piece> pieces, int target, int slack, int sign) {
    variables = pieces.size();
    width = variables + slack + 1;
    for (List<Entry> row : rows) {
      for (int side : new int[] {1, -1}) {
        Rational[] line = line();
        for (int k = 0; k < variables; k++) {
          for (Entry entry : row) {
            if (entry.column() == pieces.get(k).column()) {
              line[k] = line[k].add(number(side * entry.value() * pieces.get(k).sign()));
            }
          }
        }
        add(line);
      }
    }
    for (int k = 0; k < variables; k++) {
      if (pieces.get(k).most() < Double.POSITIVE_INFINITY) {
        Rational[] line = line();
        line[k] = Rational.ONE;
        line[width - 1] = number(pieces.get(k).most());
        add(line);
      }
    }
    Rational[] reach = line();
    Rational[] cost = line();
    for (int k = 0; k < variables; k++) {
      boolean moves = pieces.get(k).column() == target && pieces.get(k).sign() == sign;
      reach[k] = moves ? Rational.ONE : Rational.ZERO;
      cost[k] = number(-pieces.get(k).cost());
    }
    gains.add(reach);
    gains.add(cost);
  }

  private Rational[] line() {
    Rational[] line = new Rational[width];
    java.util.Arrays.fill(line, Rational.ZERO);
    return line;
  }

  private void add(Rational[] line) {
    int slack = variables + tableau.size();
    line[slack] = Rational.ONE;
    basis.add(slack);
    tableau.add(line);
  }

  private static Rational number(double value) {
    return Rational.of((long) value);
  }

  /** All numbers are whole; the target's own cost is left out of account. */
  static Best solve(
      List<List<Entry>> rows, int columns, Freedom freedom, int target, int sign, double amount) {
    List<Piece> pieces = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      if (j == target) {
        double most = Math.min(amount, sign > 0 ? freedom.high(j) : -freedom.low(j));
        addPiece(pieces, new Piece(j, sign, most, 0));
      } else {
        addPiece(pieces, new Piece(j, 1, freedom.freeHigh[j], 0));
        addPiece(pieces, new Piece(j, 1, freedom.high[j] - freedom.freeHigh[j], freedom.up[j]));
        addPiece(pieces, new Piece(j, -1, -freedom.freeLow[j], 0));
        addPiece(pieces, new Piece(j, -1, freedom.freeLow[j] - freedom.low[j], freedom.down[j]));
      }
    }
    int bounded = (int) pieces.stream().filter(piece -> piece.most() < 1e300).count();
    ExhaustiveProgram program =
        new ExhaustiveProgram(rows, pieces, target, 2 * rows.size() + bounded, sign);
    program.improve();
    return new Best(program.value(REACH), -program.value(COST));
  }

  private static void addPiece(List<Piece> pieces, Piece piece) {
    if (piece.most() > 0) {
      pieces.add(piece);
    }
  }

  private double value(int goal) {
    // What stands at the end of a line of gains is what has been gained, with the other sign.
    return -gains.get(goal)[width - 1].doubleValue();
  }

  private void improve() {
    for (int entering = entering(); entering >= 0; entering = entering()) {
      int leaving = -1;
      for (int i = 0; i < tableau.size(); i++) {
        if (tableau.get(i)[entering].signum() > 0
            && (leaving < 0
                || ratio(i, entering).compareTo(ratio(leaving, entering)) < 0
                || (ratio(i, entering).equals(ratio(leaving, entering))
                    && basis.get(i) < basis.get(leaving)))) {
          leaving = i;
        }
      }
      exchange(entering, leaving);
    }
  }

  private int entering() {
    for (int k = 0; k < width - 1; k++) {
      int reach = gains.get(REACH)[k].signum();
      if (reach > 0 || (reach == 0 && gains.get(COST)[k].signum() > 0)) {
        return k;
      }
    }
    return -1;
  }

  private Rational ratio(int i, int entering) {
    return tableau.get(i)[width - 1].divide(tableau.get(i)[entering]);
  }

  private void exchange(int entering, int leaving) {
    Rational[] pivot = tableau.get(leaving);
    Rational by = pivot[entering];
    for (int k = 0; k < width; k++) {
      pivot[k] = pivot[k].divide(by);
    }
    List<Rational[]> others = new ArrayList<>(tableau);
    others.remove(leaving);
    others.addAll(gains);
    for (Rational[] other : others) {
      Rational share = other[entering];
      if (share.signum() != 0) {
        for (int k = 0; k < width; k++) {
          other[k] = other[k].subtract(pivot[k].multiply(share));
        }
      }
    }
    basis.set(leaving, entering);
  }
}
