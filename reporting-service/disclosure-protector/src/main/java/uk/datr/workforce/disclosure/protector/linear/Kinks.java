package uk.datr.workforce.disclosure.protector.linear;

import java.util.Arrays;

/**
 * The places along one step of the simplex method where the cost changes its slope. The step goes on over the cheap ones and ends at
 * the one from which it would no longer pay. In the dual method they are the prices at which a column goes on to its next kink.
 */
final class Kinks {

  private static final double SAME = 1e-9;

  private int count;
  private double[] length = new double[64];
  private double[] bend = new double[64];
  private double[] size = new double[64];
  private double[] at = new double[64];
  private int[] row = new int[64];
  private int[] next = new int[64];
  private int[] order = new int[64];
  private int taken;

  void clear() {
    count = 0;
    taken = 0;
  }

  /** A kink of the dual method: the column stands for the row, and what it can take for the bend. */
  void add(double length, double bend, int row, double size, double at, int next) {
    if (count == this.length.length) {
      grow();
    }
    this.length[count] = length;
    this.bend[count] = bend;
    this.row[count] = row;
    this.size[count] = size;
    this.at[count] = at;
    this.next[count] = next;
    order[count] = count;
    count++;
  }

  /** The ends of the pieces that an entering column crosses on its way; it comes to the last one alone. */
  void addEntering(Freedom freedom, int q, double place, int direction) {
    if (direction > 0) {
      addUpward(freedom, q, place, freedom.pieceAbove(q, place, MoveProgram.PLACE), 1, -1);
    } else {
      addDownward(freedom, q, place, freedom.pieceBelow(q, place, MoveProgram.PLACE), 1, -1);
    }
  }

  /**
   * The ends of the pieces that a basic column crosses.
   *
   * @param i its row
   * @param rate how far it goes for a unit of the step
   */
  void addBasic(Freedom freedom, int i, int j, double place, int piece, double rate) {
    if (rate > 0) {
      addUpward(freedom, j, place, piece, rate, i);
    } else {
      addDownward(freedom, j, place, piece, -rate, i);
    }
  }

  /** An artificial column cannot move: its equation is kept. */
  void addArtificial(int i, double rate) {
    add(0, Double.POSITIVE_INFINITY, i, Math.abs(rate), 0, 0);
  }

  private void addUpward(Freedom freedom, int j, double place, int from, double size, int row) {
    for (int p = from; p <= 2; p++) {
      double end = freedom.endOf(j, p);
      if (end < Double.POSITIVE_INFINITY) {
        double bend =
            p == 2
                ? Double.POSITIVE_INFINITY
                : size * (freedom.slopeOf(j, p + 1) - freedom.slopeOf(j, p));
        add(Math.max(0, (end - place) / size), bend, row, size, end, p + 1);
      }
    }
  }

  private void addDownward(Freedom freedom, int j, double place, int from, double size, int row) {
    for (int p = from; p >= 0; p--) {
      double end = freedom.startOf(j, p);
      if (end > Double.NEGATIVE_INFINITY) {
        double bend =
            p == 0
                ? Double.POSITIVE_INFINITY
                : size * (freedom.slopeOf(j, p) - freedom.slopeOf(j, p - 1));
        add(Math.max(0, (place - end) / size), bend, row, size, end, p - 1);
      }
    }
  }

  private void grow() {
    int more = 2 * count;
    length = Arrays.copyOf(length, more);
    bend = Arrays.copyOf(bend, more);
    row = Arrays.copyOf(row, more);
    size = Arrays.copyOf(size, more);
    at = Arrays.copyOf(at, more);
    next = Arrays.copyOf(next, more);
    order = Arrays.copyOf(order, more);
  }

  /**
   * The kink at which the step ends, -1 when it never does.
   *
   * @param rate the cost's rate at the start, negative
   */
  int stop(double rate) {
    build();
    double slope = rate;
    int heap = count;
    while (heap > 0) {
      int top = order[0];
      heap--;
      order[0] = order[heap];
      order[heap] = top;
      sink(0, heap);
      taken++;
      slope += bend[top];
      if (slope >= 0) {
        return steadiest(top, heap);
      }
    }
    return -1;
  }

  /** Among kinks at the same place that also end the step, the one with the largest pivot, then the lowest row. */
  private int steadiest(int found, int heap) {
    int best = found;
    for (int k = 0; k < heap; k++) {
      int other = order[k];
      if (length[other] <= length[found] + SAME
          && bend[other] == Double.POSITIVE_INFINITY
          && better(other, best)) {
        best = other;
      }
    }
    return best;
  }

  private boolean better(int a, int b) {
    if (size[a] > size[b] * (1 + SAME)) {
      return true;
    }
    return size[a] >= size[b] * (1 - SAME) && row[a] < row[b];
  }

  /** The kinks that the step has gone over, in order; the last one may be the one at which it ended. */
  int[] passed() {
    int[] passed = new int[taken];
    for (int k = 0; k < taken; k++) {
      passed[k] = order[count - 1 - k];
    }
    return passed;
  }

  double length(int kink) {
    return length[kink];
  }

  int row(int kink) {
    return row[kink];
  }

  double at(int kink) {
    return at[kink];
  }

  int next(int kink) {
    return next[kink];
  }

  private void build() {
    for (int k = count / 2 - 1; k >= 0; k--) {
      sink(k, count);
    }
  }

  private boolean before(int a, int b) {
    if (length[a] != length[b]) {
      return length[a] < length[b];
    }
    if (row[a] != row[b]) {
      return row[a] < row[b];
    }
    return a < b;
  }

  private void sink(int from, int heap) {
    int k = from;
    while (true) {
      int child = 2 * k + 1;
      if (child >= heap) {
        return;
      }
      if (child + 1 < heap && before(order[child + 1], order[child])) {
        child++;
      }
      if (!before(order[child], order[k])) {
        return;
      }
      int swap = order[k];
      order[k] = order[child];
      order[child] = swap;
      k = child;
    }
  }
}
