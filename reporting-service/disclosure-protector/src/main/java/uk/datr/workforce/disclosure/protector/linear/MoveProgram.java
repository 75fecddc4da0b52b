package uk.datr.workforce.disclosure.protector.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest move of the lattice that takes one cell as far as wanted, by the primal simplex method with long steps over the
 * kinks of the cost curves. It starts from "nothing moves", which keeps every equation, so every state on the way is a valid move and
 * an early stop is never wrong, only less good.
 *
 * <p>One object is used by one thread; the answer depends on the numbers handed in alone.
 */
public final class MoveProgram {

  static final double PLACE = 1e-9;
  private static final double PIVOT = 1e-7;
  private static final double GAIN = 1e-7;
  private static final int WINDOW = 1000;
  private static final int PIVOTS_BEFORE_REINVERSION = 100;

  /** How much more reaching the target is worth than the dearest unit of any move. */
  private static final double URGENCY = 1e4;

  private final SparseColumns matrix;
  private final int rows;
  private final int columns;
  private final BasisInverse inverse;
  private final int[] basic;
  private final int[] piece;
  private final double[] place;
  private final boolean[] isBasic;
  private final double[] prices;
  private final double[] image;
  private final Kinks kinks = new Kinks();
  private Freedom freedom;
  private int target;
  private double aim;
  private double urgency;
  private long pivots;
  private long until = Long.MAX_VALUE;
  private final int[] movable;
  private final double[] scale;
  private int moving;
  private int next;
  private int sinceReinversion;

  /** A program over the equations of one part. */
  public MoveProgram(SparseColumns matrix) {
    this.matrix = matrix;
    this.rows = matrix.rows();
    this.columns = matrix.columns();
    this.inverse = new BasisInverse(rows);
    this.basic = new int[rows];
    this.piece = new int[rows];
    this.place = new double[columns];
    this.isBasic = new boolean[columns];
    this.prices = new double[rows];
    this.image = new double[rows];
    this.freedom = new Freedom(columns);
    this.movable = new int[columns];
    this.scale = new double[columns];
    Arrays.fill(basic, -1);
    for (int j = 0; j < columns; j++) {
      scale[j] = 1 / Math.sqrt(1.0 + matrix.end(j) - matrix.first(j));
    }
  }

  private int standing(int j) {
    int above = freedom.pieceAbove(j, 0, PLACE);
    return above <= 2 ? above : Math.max(0, freedom.pieceBelow(j, 0, PLACE));
  }

  /** Pivots of all programmes so far, the measure of work that does not depend on the machine. */
  public long pivots() {
    return pivots;
  }

  /** From so many pivots on every programme stops where it is: its move is then valid, but goes less far or costs more than need be. */
  public void stopAt(long pivots) {
    until = pivots;
  }

  /**
   * The cheapest move that takes the target as far as possible, at most {@code amount}.
   *
   * @param freedom bounds and costs; the target's own cost is left out of account
   * @param target column to move
   * @param sign 1 for up, -1 for down
   * @param amount how far, above 0
   */
  public Move solve(Freedom freedom, int target, int sign, double amount) {
    this.freedom = freedom.copy();
    this.target = target;
    double low = sign > 0 ? 0 : Math.max(freedom.low[target], -amount);
    double high = sign > 0 ? Math.min(freedom.high[target], amount) : 0;
    this.freedom.set(target, low, low, high, high, 0, 0);
    Arrays.fill(place, 0);
    // "Nothing moves" fits every basis, so the one of the programme before is as good a start as
    // any, and mostly a near one.
    for (int i = 0; i < rows; i++) {
      if (basic[i] >= 0) {
        piece[i] = standing(basic[i]);
      }
    }
    moving = 0;
    next = 0;
    for (int j = 0; j < columns; j++) {
      if (this.freedom.low[j] < 0 || this.freedom.high[j] > 0) {
        movable[moving++] = j;
      }
    }
    double dearest = Math.max(1, this.freedom.largestCost());
    urgency = URGENCY * dearest;
    aim = -urgency * sign;
    improve();
    if (sign * place[target] < Math.max(-low, high) - PLACE) {
      push(dearest);
    }
    return Move.of(place, target, sign);
  }

  /** Costs are forgotten while the target is pushed to its limit, then the cheapest way there is looked for. */
  private void push(double dearest) {
    Freedom priced = freedom;
    freedom = priced.copy();
    Arrays.fill(freedom.down, 0);
    Arrays.fill(freedom.up, 0);
    aim = Math.signum(aim) * dearest;
    urgency = dearest;
    improve();
    double reached = place[target];
    freedom = priced;
    freedom.set(
        target,
        Math.min(reached, 0),
        Math.min(reached, 0),
        Math.max(reached, 0),
        Math.max(reached, 0),
        0,
        0);
    urgency = URGENCY * dearest;
    aim = Math.signum(aim) * urgency;
    improve();
  }

  private void improve() {
    int limit = 20 * (rows + 50);
    int standing = 0;
    for (int k = 0; k < limit && pivots < until; k++) {
      price();
      Step step = standing > 2 * rows + 100 ? firstStep() : bestStep();
      if (step == null) {
        return;
      }
      double moved = take(step);
      if (moved < 0) {
        return;
      }
      standing = moved > PLACE ? 0 : standing + 1;
    }
  }

  private void price() {
    Arrays.fill(prices, 0);
    for (int i = 0; i < rows; i++) {
      int j = basic[i];
      if (j >= 0) {
        prices[i] = (j == target ? aim : 0) + freedom.slopeOf(j, piece[i]);
      }
    }
    inverse.solveTransposed(prices);
  }

  /** A column that enters, and the direction in which it goes. */
  private record Step(int column, int direction, double rate) {}

  private double gain(int j, boolean upward) {
    int p =
        upward ? freedom.pieceAbove(j, place[j], PLACE) : freedom.pieceBelow(j, place[j], PLACE);
    if (p > 2 || p < 0) {
      return 0;
    }
    double rate = (j == target ? aim : 0) - matrix.dot(j, prices) + freedom.slopeOf(j, p);
    return upward ? -rate : rate;
  }

  /** The best of a window of columns; the windows go round, and all are looked at before the search ends. */
  private @Nullable Step bestStep() {
    double tolerance = GAIN * Math.max(1, urgency * 1e-6);
    int best = -1;
    boolean upward = false;
    double bestRate = 0;
    double bestScore = 0;
    for (int k = 0; k < moving; k++) {
      if (best >= 0 && k % WINDOW == 0) {
        break;
      }
      int j = movable[next];
      next = next + 1 == moving ? 0 : next + 1;
      if (isBasic[j]) {
        continue;
      }
      double pull = (j == target ? aim : 0) - matrix.dot(j, prices);
      int above = freedom.pieceAbove(j, place[j], PLACE);
      int below = freedom.pieceBelow(j, place[j], PLACE);
      double up = above > 2 ? 0 : -(pull + freedom.slopeOf(j, above));
      double down = below < 0 ? 0 : pull + freedom.slopeOf(j, below);
      double rate = Math.max(up, down);
      if (rate > tolerance) {
        double score = rate * scale[j];
        if (score > bestScore * (1 + 1e-12)) {
          bestScore = score;
          best = j;
          bestRate = rate;
          upward = up >= down;
        }
      }
    }
    return best < 0 ? null : new Step(best, upward ? 1 : -1, -bestRate);
  }

  /** The rule of the lowest column, which cannot go round in circles. */
  private @Nullable Step firstStep() {
    double tolerance = GAIN * Math.max(1, urgency * 1e-6);
    for (int k = 0; k < moving; k++) {
      int j = movable[k];
      if (isBasic[j]) {
        continue;
      }
      if (gain(j, true) > tolerance) {
        return new Step(j, 1, -gain(j, true));
      }
      if (gain(j, false) > tolerance) {
        return new Step(j, -1, -gain(j, false));
      }
    }
    return null;
  }

  /** Moves the entering column; the length of the step, negative when nothing stops it or the basis broke down. */
  private double take(Step step) {
    pivots++;
    int q = step.column();
    Arrays.fill(image, 0);
    matrix.addTo(image, q, 1);
    inverse.solve(image);
    kinks.clear();
    kinks.addEntering(freedom, q, place[q], step.direction());
    for (int i = 0; i < rows; i++) {
      if (Math.abs(image[i]) > PIVOT) {
        addBasic(i, -step.direction() * image[i]);
      }
    }
    int stop = kinks.stop(step.rate());
    if (stop < 0) {
      return -1;
    }
    double length = kinks.length(stop);
    int leaving = kinks.row(stop);
    for (int i = 0; i < rows; i++) {
      int j = basic[i];
      if (j >= 0 && image[i] != 0) {
        place[j] -= step.direction() * image[i] * length;
      }
    }
    place[q] += step.direction() * length;
    for (int k : kinks.passed()) {
      int i = kinks.row(k);
      if (i >= 0 && i != leaving && basic[i] >= 0 && kinks.next(k) >= 0 && kinks.next(k) <= 2) {
        piece[i] = kinks.next(k);
      }
    }
    if (leaving < 0) {
      place[q] = kinks.at(stop);
      return length;
    }
    exchange(q, step.direction(), leaving, kinks.at(stop));
    return length;
  }

  private void exchange(int entering, int direction, int leaving, double end) {
    int out = basic[leaving];
    if (out >= 0) {
      place[out] = end;
      isBasic[out] = false;
    }
    int above = freedom.pieceAbove(entering, place[entering], PLACE);
    int below = freedom.pieceBelow(entering, place[entering], PLACE);
    basic[leaving] = entering;
    isBasic[entering] = true;
    // At a kink the side from which it came is as good as the other; the ratio test corrects it at
    // no length.
    piece[leaving] =
        direction > 0
            ? (below >= 0 && above > 2 ? below : above)
            : (above <= 2 && below < 0 ? above : below);
    inverse.append(leaving, image);
    if (++sinceReinversion >= PIVOTS_BEFORE_REINVERSION) {
      reinvert();
    }
  }

  private void addBasic(int i, double rate) {
    int j = basic[i];
    if (j < 0) {
      kinks.addArtificial(i, rate);
    } else {
      kinks.addBasic(freedom, i, j, place[j], piece[i], rate);
    }
  }

  private void reinvert() {
    List<Integer> structurals = new ArrayList<>();
    boolean[] open = new boolean[rows];
    int[] oldPiece = new int[columns];
    for (int i = 0; i < rows; i++) {
      if (basic[i] >= 0) {
        structurals.add(basic[i]);
        open[i] = true;
        oldPiece[basic[i]] = piece[i];
      }
    }
    int[] list = structurals.stream().mapToInt(Integer::intValue).toArray();
    int[] rowOf = new Reinversion(matrix, list, open).into(inverse);
    sinceReinversion = 0;
    if (rowOf == null) {
      // The places keep every equation without a basis as well; the search goes on from there with
      // the artificial one.
      inverse.reset();
      Arrays.fill(basic, -1);
      Arrays.fill(isBasic, false);
      return;
    }
    for (int s = 0; s < list.length; s++) {
      basic[rowOf[s]] = list[s];
      piece[rowOf[s]] = oldPiece[list[s]];
    }
    restorePlaces();
  }

  /** Computes the places of the basic columns anew from those of the others. */
  private void restorePlaces() {
    double[] rest = new double[rows];
    for (int j = 0; j < columns; j++) {
      if (!isBasic[j] && place[j] != 0) {
        matrix.addTo(rest, j, -place[j]);
      }
    }
    inverse.solve(rest);
    for (int i = 0; i < rows; i++) {
      if (basic[i] >= 0) {
        place[basic[i]] = rest[i];
      }
    }
  }
}
