package uk.datr.workforce.disclosure.protector.linear;

import java.util.Arrays;

/**
 * The dual simplex method with long steps over the kinks of the cost curves. It starts where the target has gone all its way and nothing
 * else has moved: that costs nothing, but the equations of the target are not kept. Each step mends one equation, or brings back one
 * column that was taken too far, in the cheapest way, until all is well. Only what lies between the target and the columns that give
 * way is ever looked at, so the work does not grow with the lattice.
 */
final class DualSteps {

  private static final double PIVOT = 1e-7;

  /** Relative difference of one number computed in two ways from which the inverse is not trusted. */
  private static final double DRIFT = 1e-6;

  /** The share of an excess that has to be taken up: what gives way often suffices exactly, but for rounding. */
  private static final double ENOUGH = 1 - 1e-12;

  /** Rounding never makes a row of the inverse shorter than this. */
  private static final double FLATTEST = 1e-4;

  private final Basis basis;
  private final SparseColumns matrix;
  private final SparseColumns across;
  private final Work work;
  private final Kinks kinks = new Kinks();
  private final SparseVector prices;
  private final SparseVector row;
  private final SparseVector image;
  private final SparseVector turned;
  private final SparseVector jumps;
  private final SparseVector pulls;
  private final double[] steepness;
  private final int[] open;
  private final boolean[] isOpen;
  private int opened;
  private Freedom freedom;
  private int target;
  private double aim;

  DualSteps(Basis basis, Work work) {
    this.basis = basis;
    this.matrix = basis.matrix;
    this.across = matrix.transposed();
    this.work = work;
    this.prices = new SparseVector(basis.rows);
    this.row = new SparseVector(basis.rows);
    this.image = new SparseVector(basis.rows);
    this.turned = new SparseVector(basis.rows);
    this.jumps = new SparseVector(basis.rows);
    this.pulls = new SparseVector(basis.columns);
    this.steepness = new double[basis.rows];
    this.open = new int[basis.rows];
    this.isOpen = new boolean[basis.rows];
    this.freedom = new Freedom(basis.columns);
  }

  /**
   * Looks for the cheapest move, from a basis of artificial columns.
   *
   * @param aim the cost of a unit of the target, negative when it is to go up
   * @return whether it was found; otherwise the places mean nothing
   */
  boolean solve(Freedom freedom, int target, double aim) {
    this.freedom = freedom;
    this.target = target;
    this.aim = aim;
    prices.clear();
    Arrays.fill(steepness, 1);
    while (opened > 0) {
      isOpen[open[--opened]] = false;
    }
    basis.place[target] = aim < 0 ? freedom.high[target] : freedom.low[target];
    matrix.each(
        target,
        (i, value) -> {
          basis.gap[i] -= value * basis.place[target];
          note(i);
        });
    int limit = 20 * (basis.rows + 50);
    for (int k = 0; k < limit; k++) {
      int worst = worst();
      if (worst < 0) {
        return true;
      }
      if (work.isSpent()) {
        return false;
      }
      work.count();
      if (!mend(worst)) {
        return false;
      }
    }
    return false;
  }

  /** The basic column of this row may have come to where it may not be. */
  private void note(int i) {
    if (!isOpen[i]) {
      isOpen[i] = true;
      open[opened++] = i;
    }
  }

  /** How far the basic column of a row is beyond the piece on which it stands. */
  private double excess(int i) {
    int j = basis.basic[i];
    if (j < 0) {
      return Math.abs(basis.gap[i]);
    }
    double place = basis.place[j];
    return Math.max(
        place - freedom.endOf(j, basis.piece[i]), freedom.startOf(j, basis.piece[i]) - place);
  }

  /** The row whose basic column is farthest from where it may be, by the steepness of the rows; -1 when none is. */
  private int worst() {
    int best = -1;
    double most = 0;
    int kept = 0;
    for (int k = 0; k < opened; k++) {
      int i = open[k];
      double excess = excess(i);
      if (excess <= MoveProgram.PLACE) {
        isOpen[i] = false;
        continue;
      }
      open[kept++] = i;
      double score = excess * excess / steepness[i];
      if (score > most || (score == most && i < best)) {
        most = score;
        best = i;
      }
    }
    opened = kept;
    return best;
  }

  private double value(int i) {
    int j = basis.basic[i];
    return j < 0 ? basis.gap[i] : basis.place[j];
  }

  private double slope(int j, int piece) {
    return (j == target ? aim : 0) + freedom.slopeOf(j, piece);
  }

  /** Takes the basic column of a row back to where it may be. */
  private boolean mend(int r) {
    int out = basis.basic[r];
    double value = value(r);
    int direction;
    double end;
    if (out < 0) {
      direction = value > 0 ? 1 : -1;
      end = 0;
    } else {
      direction = value > freedom.endOf(out, basis.piece[r]) ? 1 : -1;
      end =
          direction > 0 ? freedom.endOf(out, basis.piece[r]) : freedom.startOf(out, basis.piece[r]);
    }
    computeRow(r);
    kinks.clear();
    if (out >= 0) {
      int p = basis.piece[r];
      addKinks(out, direction, end, p + direction, slope(out, p));
    }
    for (int k = 0; k < pulls.size(); k++) {
      int j = pulls.index(k);
      double pull = direction * pulls.get(j);
      if (Math.abs(pull) > PIVOT) {
        double place = basis.place[j];
        int p =
            pull > 0
                ? freedom.pieceAbove(j, place, MoveProgram.PLACE)
                : freedom.pieceBelow(j, place, MoveProgram.PLACE);
        addKinks(j, pull, place, p, matrix.dot(j, prices.values()));
      }
    }
    int stop = kinks.stop(-Math.abs(value - end) * ENOUGH);
    if (stop < 0) {
      return false;
    }
    double length = direction * kinks.length(stop);
    for (int k = 0; k < row.size(); k++) {
      prices.add(row.index(k), length * row.get(row.index(k)));
    }
    double stays = jump(out, end);
    int entering = kinks.row(stop);
    if (entering == out) {
      basis.piece[r] = kinks.next(stop);
      note(r);
      return true;
    }
    return exchange(r, stays, entering, kinks.next(stop));
  }

  /** The row of the inverse and what every column that can move does to it. */
  private void computeRow(int r) {
    row.clear();
    row.set(r, 1);
    basis.inverse.solveTransposed(row);
    pulls.clear();
    for (int k = 0; k < row.size(); k++) {
      int i = row.index(k);
      double times = row.get(i);
      if (times != 0) {
        for (int e = across.first(i); e < across.end(i); e++) {
          int j = across.row(e);
          if (!basis.isBasic[j] && freedom.low[j] < freedom.high[j]) {
            pulls.add(j, times * across.value(e));
          }
        }
      }
    }
  }

  /**
   * The prices at which a column goes on to the end of one piece of its cost curve after the other.
   *
   * @param pull by how much its price rises for a unit of the step; with its sign the direction in which it goes
   * @param piece the first piece it would go over
   */
  private void addKinks(int j, double pull, double place, int piece, double price) {
    double size = Math.abs(pull);
    double from = place;
    if (pull > 0) {
      for (int p = piece; p <= 2; p++) {
        double to = freedom.endOf(j, p);
        if (to > from) {
          add(j, size, slope(j, p) - price, to - from, to, p);
          from = to;
        }
      }
    } else {
      for (int p = piece; p >= 0; p--) {
        double to = freedom.startOf(j, p);
        if (to < from) {
          add(j, size, price - slope(j, p), from - to, to, p);
          from = to;
        }
      }
    }
  }

  private void add(int j, double size, double rise, double width, double to, int piece) {
    kinks.add(Math.max(0, rise / size), size * width, j, size, to, piece);
  }

  /**
   * Takes every column whose price has passed a kink to the next one.
   *
   * @return where the leaving column stays
   */
  private double jump(int out, double end) {
    double stays = end;
    jumps.clear();
    int[] passed = kinks.passed();
    for (int k = 0; k + 1 < passed.length; k++) {
      int j = kinks.row(passed[k]);
      double to = kinks.at(passed[k]);
      if (j == out) {
        stays = to;
      } else {
        matrix.addTo(jumps, j, to - basis.place[j]);
        basis.place[j] = to;
      }
    }
    if (jumps.size() > 0) {
      basis.inverse.solve(jumps);
      follow(jumps, 1);
    }
    return stays;
  }

  /** The basic columns of the rows of an image make room for a move of others. */
  private void follow(SparseVector by, double times) {
    for (int k = 0; k < by.size(); k++) {
      int i = by.index(k);
      double way = by.get(i) * times;
      if (way != 0) {
        int j = basis.basic[i];
        if (j < 0) {
          basis.gap[i] -= way;
        } else {
          basis.place[j] -= way;
        }
        note(i);
      }
    }
  }

  /**
   * A column takes the place of the basic one of a row.
   *
   * @param stays where the leaving column stays
   * @param piece the piece of its cost curve on which the entering column comes to stand
   * @return false when the basis cannot be trusted
   */
  private boolean exchange(int r, double stays, int entering, int piece) {
    image.clear();
    matrix.addTo(image, entering, 1);
    basis.inverse.solve(image);
    double pivot = image.get(r);
    double expected = pulls.get(entering);
    if (Math.abs(pivot - expected) > DRIFT * (1 + Math.abs(expected)) || Math.abs(pivot) < PIVOT) {
      return basis.sinceReinversion() > 0 && renew();
    }
    double theta = (value(r) - stays) / pivot;
    follow(image, theta);
    basis.place[entering] += theta;
    steepen(r, pivot);
    basis.exchange(entering, piece, r, image, stays);
    note(r);
    return !basis.isWorn() || renew();
  }

  /**
   * Brings the steepness of every row up to date: the squared length of its row of the inverse, by which excesses of different rows can be
   * compared (Forrest and Goldfarb 1992, dual steepest edge). For the artificial basis all are 1.
   */
  private void steepen(int r, double pivot) {
    double own = 0;
    turned.clear();
    for (int k = 0; k < row.size(); k++) {
      double entry = row.get(row.index(k));
      if (entry != 0) {
        own += entry * entry;
        turned.add(row.index(k), entry);
      }
    }
    basis.inverse.solve(turned);
    for (int k = 0; k < image.size(); k++) {
      int i = image.index(k);
      double share = image.get(i) / pivot;
      if (i != r && share != 0) {
        steepness[i] = Math.max(FLATTEST, steepness[i] + share * (share * own - 2 * turned.get(i)));
      }
    }
    steepness[r] = Math.max(FLATTEST, own / (pivot * pivot));
  }

  /** Builds the inverse anew, and the prices with it. */
  private boolean renew() {
    double[] ofColumn = new double[basis.columns];
    for (int i = 0; i < basis.rows; i++) {
      if (basis.basic[i] >= 0) {
        ofColumn[basis.basic[i]] = steepness[i];
      }
    }
    if (!basis.reinvert()) {
      return false;
    }
    prices.clear();
    for (int i = 0; i < basis.rows; i++) {
      int j = basis.basic[i];
      if (j >= 0) {
        prices.set(i, slope(j, basis.piece[i]));
        steepness[i] = ofColumn[j];
      }
      note(i);
    }
    basis.inverse.solveTransposed(prices);
    return true;
  }
}
