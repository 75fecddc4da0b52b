package uk.datr.workforce.disclosure.auditor.solver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * The simplex method on a dictionary in exact numbers: every basic variable as a sum of the nonbasic ones, and a feasible
 * value of every variable. The objective is always a single variable, so that its row is the list of prices, and the
 * next objective starts where the last one ended. A nonbasic variable may stand anywhere between its bounds, which lets
 * the true table be the first feasible point.
 *
 * <p>Among steps that lead nowhere a circle is possible; after {@value #PATIENCE} of them in a row Bland's rule takes
 * over, which cannot circle.
 */
final class Dictionary {

  private static final int PATIENCE = 40;

  private final LinearSystem system;
  private final Row[] rows;
  private final int[] basic;
  private final int[] nonbasic;
  // The row of a basic variable, or −1 − the column of a nonbasic one.
  private final int[] place;
  private final Rational[] values;
  private final Seen seen;
  private int idle;
  private long pivots;

  Dictionary(LinearSystem system, Elimination elimination) {
    this.system = system;
    basic = elimination.solved();
    place = new int[system.size()];
    for (int row = 0; row < basic.length; row++) {
      place[basic[row]] = row + 1;
    }
    nonbasic = new int[system.size() - basic.length];
    int[] columns = new int[system.size()];
    int column = 0;
    values = new Rational[system.size()];
    for (int variable = 0; variable < values.length; variable++) {
      values[variable] = system.value(variable);
      columns[variable] = place[variable] > 0 ? -1 : column;
      if (place[variable] > 0) {
        place[variable]--;
      } else {
        place[variable] = -1 - column;
        nonbasic[column++] = variable;
      }
    }
    rows = elimination.solutions(columns, nonbasic.length);
    seen = new Seen(values);
  }

  private Dictionary(Dictionary other, LinearSystem system) {
    this.system = system;
    basic = other.basic.clone();
    nonbasic = other.nonbasic.clone();
    place = other.place.clone();
    values = other.values.clone();
    rows = new Row[other.rows.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = other.rows[row].copy();
    }
    seen = new Seen(values);
  }

  /** An independent copy within the bounds of a like system, as if nothing had been seen yet. */
  Dictionary within(LinearSystem bounded) {
    return new Dictionary(this, bounded);
  }

  /** The values that feasible points on the way had. */
  Seen seen() {
    return seen;
  }

  long pivots() {
    return pivots;
  }

  /** Moves to a point where the variable is greatest, or least. */
  Optimum optimum(int variable, boolean greatest) {
    idle = 0;
    while (true) {
      if (isAtEnd(variable, greatest)) {
        return new Optimum.AtBound(values[variable]);
      }
      int column = -1 - place[variable];
      boolean up = greatest;
      if (column < 0) {
        column = entering(rows[place[variable]], greatest);
        if (column < 0) {
          return implied(variable);
        }
        up = (rows[place[variable]].sign(column) > 0) == greatest;
      }
      if (!move(column, up)) {
        return new Optimum.Unlimited();
      }
    }
  }

  private Optimum implied(int variable) {
    Row row = rows[place[variable]];
    List<Optimum.Part> because = new ArrayList<>();
    for (int column = 0; column < nonbasic.length; column++) {
      if (row.sign(column) != 0) {
        because.add(new Optimum.Part(nonbasic[column], row.get(column)));
      }
    }
    return new Optimum.Implied(values[variable], because);
  }

  private boolean isAtEnd(int variable, boolean upper) {
    return upper
        ? values[variable].equals(system.high(variable))
        : values[variable].equals(system.low(variable));
  }

  /** The column whose variable improves the row's one; −1 if none does. */
  private int entering(Row row, boolean greatest) {
    int best = -1;
    for (int column = 0; column < nonbasic.length; column++) {
      int sign = row.sign(column);
      if (sign == 0 || isAtEnd(nonbasic[column], (sign > 0) == greatest)) {
        continue;
      }
      if (best < 0) {
        best = column;
        continue;
      }
      int order = idle > PATIENCE ? 0 : row.compareSize(column, best);
      if (order > 0 || (order == 0 && nonbasic[column] < nonbasic[best])) {
        best = column;
      }
    }
    return best;
  }

  /** Moves a nonbasic variable as far as it can go; false if nothing stops it. */
  private boolean move(int column, boolean up) {
    int entering = nonbasic[column];
    Rational own = room(entering, up);
    Rational step = own;
    int blocking = -1;
    for (int row = 0; row < rows.length; row++) {
      int sign = rows[row].sign(column);
      if (sign == 0) {
        continue;
      }
      Rational room = room(basic[row], (sign > 0) == up);
      if (room == null) {
        continue;
      }
      Rational there = room.divide(rows[row].get(column).abs());
      int order = step == null ? -1 : there.compareTo(step);
      if (order < 0 || (order == 0 && isBetterBlock(row, blocking, entering, column))) {
        step = there;
        blocking = row;
      }
    }
    if (step == null) {
      return false;
    }
    idle = step.signum() == 0 ? idle + 1 : 0;
    if (step.signum() != 0) {
      shift(column, up ? step : step.negate());
    }
    if (blocking >= 0) {
      pivot(blocking, column);
    }
    return true;
  }

  private boolean isBetterBlock(int row, int blocking, int entering, int column) {
    if (idle > PATIENCE) {
      // Bland's rule: the lowest number, and the entering variable is one of those that can block.
      return basic[row] < (blocking < 0 ? entering : basic[blocking]);
    }
    if (blocking < 0) {
      return false;
    }
    boolean unit = rows[row].isUnit(column);
    return unit == rows[blocking].isUnit(column) ? basic[row] < basic[blocking] : unit;
  }

  private @Nullable Rational room(int variable, boolean up) {
    if (!up) {
      return values[variable].subtract(system.low(variable));
    }
    Rational high = system.high(variable);
    return high == null ? null : high.subtract(values[variable]);
  }

  private void shift(int column, Rational by) {
    set(nonbasic[column], values[nonbasic[column]].add(by));
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].sign(column) != 0) {
        set(basic[row], values[basic[row]].add(rows[row].get(column).multiply(by)));
      }
    }
  }

  private void set(int variable, Rational value) {
    values[variable] = value;
    seen.add(variable, value);
  }

  private void pivot(int leavingRow, int column) {
    pivots++;
    Row solution = rows[leavingRow];
    solution.solveFor(column);
    for (int row = 0; row < rows.length; row++) {
      if (row != leavingRow) {
        rows[row].substitute(column, solution);
      }
    }
    int entering = nonbasic[column];
    nonbasic[column] = basic[leavingRow];
    basic[leavingRow] = entering;
    place[entering] = leavingRow;
    place[nonbasic[column]] = -1 - column;
  }
}
