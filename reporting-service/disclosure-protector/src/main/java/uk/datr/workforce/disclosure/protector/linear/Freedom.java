package uk.datr.workforce.disclosure.protector.linear;

import java.util.Arrays;

/**
 * How far each column may move and what a unit of its move costs: nothing between {@code freeLow} and {@code freeHigh}, then
 * {@code down} a unit until {@code low} and {@code up} a unit until {@code high}. Zero, "does not move", always lies in the free part.
 */
public final class Freedom {

  final double[] low;
  final double[] freeLow;
  final double[] freeHigh;
  final double[] high;
  final double[] down;
  final double[] up;

  /** Nothing moves. */
  public Freedom(int columns) {
    low = new double[columns];
    freeLow = new double[columns];
    freeHigh = new double[columns];
    high = new double[columns];
    down = new double[columns];
    up = new double[columns];
  }

  /** Lets a column move between two bounds, {@code low <= 0 <= high}, at a cost for each unit in either direction. */
  public void set(int column, double low, double high, double down, double up) {
    set(column, low, 0, 0, high, down, up);
  }

  /** Lets a column move with a part that is free of cost. */
  public void set(
      int column,
      double low,
      double freeLow,
      double freeHigh,
      double high,
      double down,
      double up) {
    if (!(low <= freeLow && freeLow <= 0 && 0 <= freeHigh && freeHigh <= high)) {
      throw new IllegalArgumentException("a column must be able to stay where it is");
    }
    this.low[column] = low;
    this.freeLow[column] = freeLow;
    this.freeHigh[column] = freeHigh;
    this.high[column] = high;
    this.down[column] = down;
    this.up[column] = up;
  }

  /** Holds a column where it is. */
  public void fix(int column) {
    set(column, 0, 0, 0, 0);
  }

  /** Holds a column at a place to which it has been taken. */
  void hold(int column, double place) {
    low[column] = place;
    freeLow[column] = place;
    freeHigh[column] = place;
    high[column] = place;
    down[column] = 0;
    up[column] = 0;
  }

  /** Lowest move of a column. */
  public double low(int column) {
    return low[column];
  }

  /** Highest move of a column. */
  public double high(int column) {
    return high[column];
  }

  /** A copy that can be changed. */
  public Freedom copy() {
    Freedom copy = new Freedom(low.length);
    System.arraycopy(low, 0, copy.low, 0, low.length);
    System.arraycopy(freeLow, 0, copy.freeLow, 0, low.length);
    System.arraycopy(freeHigh, 0, copy.freeHigh, 0, low.length);
    System.arraycopy(high, 0, copy.high, 0, low.length);
    System.arraycopy(down, 0, copy.down, 0, low.length);
    System.arraycopy(up, 0, copy.up, 0, low.length);
    return copy;
  }

  double largestCost() {
    return Math.max(Arrays.stream(down).max().orElse(0), Arrays.stream(up).max().orElse(0));
  }

  /** The end of the piece of the cost curve, 0 to 2 from below; piece 0 ends at {@code freeLow}. */
  double endOf(int column, int piece) {
    return switch (piece) {
      case 0 -> freeLow[column];
      case 1 -> freeHigh[column];
      default -> high[column];
    };
  }

  double startOf(int column, int piece) {
    return switch (piece) {
      case 0 -> low[column];
      case 1 -> freeLow[column];
      default -> freeHigh[column];
    };
  }

  double slopeOf(int column, int piece) {
    return switch (piece) {
      case 0 -> -down[column];
      case 1 -> 0;
      default -> up[column];
    };
  }

  /** The piece into which a column at this place moves upward; 3 when it cannot. */
  int pieceAbove(int column, double place, double tolerance) {
    int piece = 0;
    while (piece < 3 && endOf(column, piece) <= place + tolerance) {
      piece++;
    }
    return piece;
  }

  /** The piece into which a column at this place moves downward; -1 when it cannot. */
  int pieceBelow(int column, double place, double tolerance) {
    int piece = 2;
    while (piece >= 0 && startOf(column, piece) >= place - tolerance) {
      piece--;
    }
    return piece;
  }
}
