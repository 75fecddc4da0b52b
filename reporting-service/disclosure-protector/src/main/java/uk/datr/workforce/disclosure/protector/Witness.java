package uk.datr.workforce.disclosure.protector;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.protector.linear.Move;

/**
 * Why a requirement is met: two moves that the reader cannot rule out, one that takes the cell up and one that takes it down. A move
 * stays possible when more cells are hidden, so a witness is lost only when a cell that it moves is shown again.
 *
 * @param up the move up, null while none is known
 * @param down the move down, null while none is known
 */
record Witness(@Nullable Move up, @Nullable Move down) {

  static final Witness NONE = new Witness(null, null);

  /** Rounding of doubles that the exact check settles afterwards. */
  private static final double CLOSE = 1e-6;

  double upward() {
    return up == null ? 0 : up.reached();
  }

  double downward() {
    return down == null ? 0 : down.reached();
  }

  /** Width of the interval that the two moves show; whole steps for a count. */
  double width(boolean count) {
    return count ? steps(upward()) + steps(downward()) : upward() + downward();
  }

  boolean meets(double need, boolean count) {
    return width(count) >= need - (count ? 0 : CLOSE * 1e-3);
  }

  static double steps(double move) {
    return Math.floor(move + CLOSE);
  }

  boolean moves(int column) {
    return (up != null && up.of(column) != 0) || (down != null && down.of(column) != 0);
  }

  boolean movesAny(int[] columns) {
    for (int column : columns) {
      if (moves(column)) {
        return true;
      }
    }
    return false;
  }
}
