package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns;

/**
 * One connected part of a lattice in numbers. Columns are the cells that can move for a reader, in the order of their ids, and after
 * them one slack column for each printed ratio's side and each validation rule; rows are the equations. A column's place is measured
 * from its true value, so "nothing moves" is the truth.
 */
final class Part {

  /** How a reader sees one column when it is shown and when it is hidden. */
  record Column(
      String id,
      double value,
      boolean count,
      double weight,
      boolean sensitive,
      boolean hideable,
      boolean unpublished,
      double shownLow,
      double shownHigh,
      double hiddenLow) {

    /** Whether the column takes part at all times: an unpublished cell or a slack. */
    boolean always() {
      return unpublished;
    }
  }

  /**
   * A reader and a sensitive column whose interval must be wide enough for that reader.
   *
   * @param scenario index of the reader; 0 is the public
   * @param need width that is needed, in units of the column; a whole number for counts
   */
  record Requirement(int scenario, int column, double need) {}

  /** A reader, with the columns that the reader knows exactly; none for the public. */
  static final class Scenario {

    private final String reader;
    private final int[] known;

    /**
     * @param known ascending
     */
    Scenario(String reader, int[] known) {
      this.reader = reader;
      this.known = known.clone();
    }

    String reader() {
      return reader;
    }

    int[] known() {
      return known;
    }
  }

  private final List<Column> columns;
  private final List<List<SparseColumns.Entry>> rows;
  private final SparseColumns matrix;
  private final List<Scenario> scenarios;
  private final List<Requirement> requirements;

  /**
   * @param scenarios the public first
   */
  Part(
      List<Column> columns,
      List<List<SparseColumns.Entry>> rows,
      List<Scenario> scenarios,
      List<Requirement> requirements) {
    this.columns = List.copyOf(columns);
    this.rows = rows;
    this.matrix = SparseColumns.ofRows(columns.size(), rows);
    this.scenarios = List.copyOf(scenarios);
    this.requirements = List.copyOf(requirements);
  }

  int size() {
    return columns.size();
  }

  Column column(int j) {
    return columns.get(j);
  }

  SparseColumns matrix() {
    return matrix;
  }

  List<Requirement> requirements() {
    return requirements;
  }

  int scenarios() {
    return scenarios.size();
  }

  int[] known(int scenario) {
    return scenarios.get(scenario).known();
  }

  String reader(int scenario) {
    return scenarios.get(scenario).reader();
  }

  boolean isSensitive(int j) {
    return column(j).sensitive();
  }

  /** The equations, each with the entries of its columns. */
  List<List<SparseColumns.Entry>> rows() {
    return rows;
  }

  /** The same part with more width asked for some requirements. */
  Part widened(List<Integer> some) {
    List<Requirement> wider = new ArrayList<>(requirements);
    for (int r : some) {
      Requirement old = requirements.get(r);
      double need = column(old.column()).count() ? old.need() + 1 : old.need() * 1.01;
      wider.set(r, new Requirement(old.scenario(), old.column(), need));
    }
    return new Part(columns, rows, scenarios, wider);
  }
}
