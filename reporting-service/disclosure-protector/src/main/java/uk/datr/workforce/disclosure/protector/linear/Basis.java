package uk.datr.workforce.disclosure.protector.linear;

import java.util.Arrays;

/**
 * Where a programme stands: the place of every column, and for every equation the column that gives way so that it is kept. An equation
 * without such a column has its artificial one, which may not move; while the dual method is at work it says what the equation lacks.
 */
final class Basis {

  private static final int PIVOTS_BEFORE_REINVERSION = 100;

  final SparseColumns matrix;
  final int rows;
  final int columns;
  final BasisInverse inverse = new BasisInverse();

  /** The basic column of each row, -1 for its artificial one. */
  final int[] basic;

  /** The piece of the cost curve on which the basic column of each row stands. */
  final int[] piece;

  /** How far each column has gone. */
  final double[] place;

  /** How far the artificial column of each row has gone where it is basic. */
  final double[] gap;

  final boolean[] isBasic;
  private final SparseVector rest;
  private int sinceReinversion;

  Basis(SparseColumns matrix) {
    this.matrix = matrix;
    this.rows = matrix.rows();
    this.columns = matrix.columns();
    this.basic = new int[rows];
    this.piece = new int[rows];
    this.place = new double[columns];
    this.gap = new double[rows];
    this.isBasic = new boolean[columns];
    this.rest = new SparseVector(rows);
    Arrays.fill(basic, -1);
  }

  /** Nothing moves, and every equation has its artificial column. */
  void clear() {
    dropBasis();
    Arrays.fill(place, 0);
  }

  private void dropBasis() {
    inverse.reset();
    sinceReinversion = 0;
    Arrays.fill(basic, -1);
    Arrays.fill(gap, 0);
    Arrays.fill(isBasic, false);
  }

  /**
   * A column takes the place of another in the basis.
   *
   * @param on the piece of its cost curve on which it stands
   * @param image its image under the inverse
   * @param end where the leaving column stays
   */
  void exchange(int entering, int on, int leaving, SparseVector image, double end) {
    int out = basic[leaving];
    if (out >= 0) {
      place[out] = end;
      isBasic[out] = false;
    }
    gap[leaving] = 0;
    basic[leaving] = entering;
    isBasic[entering] = true;
    piece[leaving] = on;
    inverse.append(leaving, image);
    sinceReinversion++;
  }

  /** Pivots since the inverse was built. */
  int sinceReinversion() {
    return sinceReinversion;
  }

  /** Whether the inverse has become so long that building it anew pays. */
  boolean isWorn() {
    return sinceReinversion >= PIVOTS_BEFORE_REINVERSION;
  }

  /**
   * Builds the inverse anew, by which the basic columns may change their rows.
   *
   * @return false when the basis broke down; then every equation has its artificial column again, and the places are as they were
   */
  boolean reinvert() {
    boolean[] open = new boolean[rows];
    int[] oldPiece = new int[columns];
    int[] list = new int[rows];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      if (basic[i] >= 0) {
        list[count++] = basic[i];
        open[i] = true;
        oldPiece[basic[i]] = piece[i];
      }
    }
    int[] structurals = Arrays.copyOf(list, count);
    int[] rowOf = new Reinversion(matrix, structurals, open).into(inverse);
    sinceReinversion = 0;
    if (rowOf == null) {
      dropBasis();
      return false;
    }
    for (int s = 0; s < structurals.length; s++) {
      basic[rowOf[s]] = structurals[s];
      piece[rowOf[s]] = oldPiece[structurals[s]];
    }
    restorePlaces();
    return true;
  }

  /** Computes the places of the basic columns anew from those of the others. */
  private void restorePlaces() {
    rest.clear();
    for (int j = 0; j < columns; j++) {
      if (!isBasic[j] && place[j] != 0) {
        matrix.addTo(rest, j, -place[j]);
      }
    }
    inverse.solve(rest);
    for (int i = 0; i < rows; i++) {
      if (basic[i] >= 0) {
        place[basic[i]] = rest.get(i);
      } else {
        gap[i] = rest.get(i);
      }
    }
  }
}
