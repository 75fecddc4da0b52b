package uk.datr.workforce.disclosure.protector.linear;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest move of the lattice that takes one cell as far as wanted. The dual method looks for it from the cell outward
 * ({@link DualSteps}); the primal simplex method, with long steps over the kinks of the cost curves, then goes on from there, mostly to
 * find that nothing is left to gain. Where the dual method loses its way, the primal one starts from "nothing moves", which keeps every
 * equation, so that each of its states is a valid move and an early stop is never wrong, only less good.
 *
 * <p>One object is used by one thread; the answer depends on the numbers handed in alone.
 */
public final class MoveProgram {

  static final double PLACE = 1e-9;
  private static final double PIVOT = 1e-7;
  private static final double GAIN = 1e-7;
  private static final int WINDOW = 1000;

  /** How much more reaching the target is worth than the dearest unit of any move. */
  private static final double URGENCY = 1e4;

  private final boolean outward;
  private final SparseColumns matrix;
  private final int rows;
  private final int columns;
  private final Basis basis;
  private final Work work = new Work();
  private final DualSteps dual;
  private final double[] place;
  private final SparseVector prices;
  private final SparseVector image;
  private final Kinks kinks = new Kinks();
  private Freedom freedom;
  private int target;
  private double aim;
  private double urgency;
  private final int[] movable;
  private final double[] scale;
  private int moving;
  private int next;

  /** A program over the equations of one part. */
  public MoveProgram(SparseColumns matrix) {
    this(matrix, true);
  }

  /** The same without the dual method, which is right as well and slower. */
  static MoveProgram primal(SparseColumns matrix) {
    return new MoveProgram(matrix, false);
  }

  private MoveProgram(SparseColumns matrix, boolean outward) {
    this.outward = outward;
    this.matrix = matrix;
    this.rows = matrix.rows();
    this.columns = matrix.columns();
    this.basis = new Basis(matrix);
    this.dual = new DualSteps(basis, work);
    this.place = basis.place;
    this.prices = new SparseVector(rows);
    this.image = new SparseVector(rows);
    this.freedom = new Freedom(columns);
    this.movable = new int[columns];
    this.scale = new double[columns];
    for (int j = 0; j < columns; j++) {
      scale[j] = 1 / Math.sqrt(1.0 + matrix.end(j) - matrix.first(j));
    }
  }

  /** Pivots of all programmes so far, the measure of work that does not depend on the machine. */
  public long pivots() {
    return work.pivots();
  }

  /** From so many pivots on every programme stops where it is: its move is then valid, but goes less far or costs more than need be. */
  public void stopAt(long pivots) {
    work.stopAt(pivots);
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
    basis.clear();
    if (!outward || !dual.solve(this.freedom, target, aim)) {
      basis.clear();
    }
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
    freedom.hold(target, reached);
    urgency = URGENCY * dearest;
    aim = Math.signum(aim) * urgency;
    improve();
  }

  private void improve() {
    int limit = 20 * (rows + 50);
    int standing = 0;
    for (int k = 0; k < limit && !work.isSpent(); k++) {
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
    prices.clear();
    for (int i = 0; i < rows; i++) {
      int j = basis.basic[i];
      if (j >= 0) {
        prices.set(i, (j == target ? aim : 0) + freedom.slopeOf(j, basis.piece[i]));
      }
    }
    basis.inverse.solveTransposed(prices);
  }

  /** A column that enters, and the direction in which it goes. */
  private record Step(int column, int direction, double rate) {}

  private double gain(int j, boolean upward) {
    int p =
        upward ? freedom.pieceAbove(j, place[j], PLACE) : freedom.pieceBelow(j, place[j], PLACE);
    if (p > 2 || p < 0) {
      return 0;
    }
    double rate = (j == target ? aim : 0) - matrix.dot(j, prices.values()) + freedom.slopeOf(j, p);
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
      if (basis.isBasic[j]) {
        continue;
      }
      double pull = (j == target ? aim : 0) - matrix.dot(j, prices.values());
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
      if (basis.isBasic[j]) {
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
    work.count();
    int q = step.column();
    image.clear();
    matrix.addTo(image, q, 1);
    basis.inverse.solve(image);
    kinks.clear();
    kinks.addEntering(freedom, q, place[q], step.direction());
    for (int k = 0; k < image.size(); k++) {
      int i = image.index(k);
      if (Math.abs(image.get(i)) > PIVOT) {
        addBasic(i, -step.direction() * image.get(i));
      }
    }
    int stop = kinks.stop(step.rate());
    if (stop < 0) {
      return -1;
    }
    double length = kinks.length(stop);
    int leaving = kinks.row(stop);
    for (int k = 0; k < image.size(); k++) {
      int j = basis.basic[image.index(k)];
      if (j >= 0) {
        place[j] -= step.direction() * image.get(image.index(k)) * length;
      }
    }
    place[q] += step.direction() * length;
    for (int k : kinks.passed()) {
      int i = kinks.row(k);
      if (i >= 0
          && i != leaving
          && basis.basic[i] >= 0
          && kinks.next(k) >= 0
          && kinks.next(k) <= 2) {
        basis.piece[i] = kinks.next(k);
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
    int above = freedom.pieceAbove(entering, place[entering], PLACE);
    int below = freedom.pieceBelow(entering, place[entering], PLACE);
    // At a kink the side from which it came is as good as the other; the ratio test corrects it at
    // no length.
    int on =
        direction > 0
            ? (below >= 0 && above > 2 ? below : above)
            : (above <= 2 && below < 0 ? above : below);
    basis.exchange(entering, on, leaving, image, end);
    if (basis.isWorn()) {
      // Without a basis the places keep every equation as well; the search then goes on from there
      // with the artificial one.
      basis.reinvert();
    }
  }

  private void addBasic(int i, double rate) {
    int j = basis.basic[i];
    if (j < 0) {
      kinks.addArtificial(i, rate);
    } else {
      kinks.addBasic(freedom, i, j, place[j], basis.piece[i], rate);
    }
  }
}
