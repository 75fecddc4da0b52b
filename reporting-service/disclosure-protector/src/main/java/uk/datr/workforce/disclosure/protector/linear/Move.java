package uk.datr.workforce.disclosure.protector.linear;

import java.util.Arrays;

/** A move that keeps every equation: how far each column goes from where it is. Columns that stay are left out. */
public final class Move {

  /** A move this small is rounding noise. */
  static final double NOISE = 1e-9;

  private final int[] column;
  private final double[] by;
  private final double reached;

  /**
   * A move.
   *
   * @param column columns that move, ascending
   * @param by their moves, in units of the cells
   * @param reached the move of the target, in the wanted direction, never negative
   */
  public Move(int[] column, double[] by, double reached) {
    this.column = column.clone();
    this.by = by.clone();
    this.reached = reached;
  }

  /** How many columns move. */
  public int size() {
    return column.length;
  }

  /** The column of an entry, in ascending order. */
  public int column(int entry) {
    return column[entry];
  }

  /** How far the column of an entry goes. */
  public double by(int entry) {
    return by[entry];
  }

  /** How far the target goes in the wanted direction. */
  public double reached() {
    return reached;
  }

  /** The same move as one that is made for another of its columns. */
  public Move reaching(double other) {
    return new Move(column, by, other);
  }

  /**
   * The same move cut short: every column goes the same share of its way.
   *
   * @param to how far the target goes, above 0 and at most as far as now
   */
  public Move shortened(double to) {
    double share = Math.min(1, to / reached);
    double[] shorter = new double[by.length];
    for (int k = 0; k < by.length; k++) {
      shorter[k] = by[k] * share;
    }
    return new Move(column, shorter, to);
  }

  /**
   * The same move where columns have other numbers.
   *
   * @param numbers new numbers, ascending
   */
  public Move renumbered(int[] numbers) {
    int[] renumbered = new int[column.length];
    for (int k = 0; k < column.length; k++) {
      renumbered[k] = numbers[column[k]];
    }
    return new Move(renumbered, by, reached);
  }

  static Move of(double[] place, int target, int sign) {
    int moving = 0;
    for (double p : place) {
      if (Math.abs(p) > NOISE) {
        moving++;
      }
    }
    int[] column = new int[moving];
    double[] by = new double[moving];
    int at = 0;
    for (int j = 0; j < place.length; j++) {
      if (Math.abs(place[j]) > NOISE) {
        column[at] = j;
        by[at++] = place[j];
      }
    }
    return new Move(column, by, Math.max(0, sign * place[target]));
  }

  /** The move of one column. */
  public double of(int wanted) {
    int at = Arrays.binarySearch(column, wanted);
    return at < 0 ? 0 : by[at];
  }
}
