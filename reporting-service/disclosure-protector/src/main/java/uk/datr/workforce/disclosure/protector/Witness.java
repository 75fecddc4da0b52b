package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.List;
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

  /** Ways to reach a width in whole steps with moves that are shorter than these, or as long; those that go up most first. */
  List<Witness> inSteps(int need) {
    List<Witness> ways = new ArrayList<>();
    int most = (int) Math.min(need, steps(upward()));
    for (int above = most; above >= 0 && need - above <= steps(downward()); above--) {
      ways.add(new Witness(shortened(up, above), shortened(down, need - above)));
    }
    return ways;
  }

  /** The way to reach a width with moves shorter than these, each by the same share; none when they are just long enough. */
  List<Witness> shortened(double need) {
    double share = need / (upward() + downward());
    if (!(share < 1 - CLOSE)) {
      return List.of();
    }
    double above = Math.min(upward(), Math.ceil(upward() * share / CLOSE) * CLOSE);
    double below = Math.min(downward(), Math.ceil((need - above) / CLOSE) * CLOSE);
    return List.of(new Witness(shortened(up, above), shortened(down, Math.max(0, below))));
  }

  private static @Nullable Move shortened(@Nullable Move move, double to) {
    return move == null || to == 0 ? null : move.shortened(to);
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
