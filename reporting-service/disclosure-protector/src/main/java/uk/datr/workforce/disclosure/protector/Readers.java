package uk.datr.workforce.disclosure.protector;

import uk.datr.workforce.disclosure.protector.linear.Freedom;
import uk.datr.workforce.disclosure.protector.linear.Move;
import uk.datr.workforce.disclosure.protector.linear.MoveProgram;

/** Solves the programmes of one part: what a reader can still believe, and which further cells would let a reader believe more. */
final class Readers {

  /** As many pivots as a programme takes. */
  static final long UNLIMITED = Long.MAX_VALUE;

  private static final double STEP = 1e-6;

  /** What a unit within what a rounded cell shows costs beside one of a hidden cell; without a price all ways would be equal. */
  private static final double ROUNDED = 1e-3;

  private final Part part;
  private final MoveProgram program;

  Readers(Part part) {
    this.part = part;
    this.program = new MoveProgram(part.matrix());
  }

  /** Work done so far, in pivots. */
  long pivots() {
    return program.pivots();
  }

  /** Stops every programme after so many more pivots: what is not found by then counts as not there. */
  void allow(long more) {
    program.stopAt(more == UNLIMITED ? UNLIMITED : program.pivots() + more);
  }

  /**
   * The widest pair of moves under a mask, as far as the requirement needs it: first down, then up by what is still missing.
   *
   * @param start what is known already; kept where it is as good
   */
  Witness read(Part.Requirement requirement, boolean[] hidden, Witness start) {
    boolean count = part.column(requirement.column()).count();
    if (start.meets(requirement.need(), count)) {
      return start;
    }
    Freedom freedom = freedom(hidden, requirement.scenario());
    Witness found = start;
    if (room(requirement) > STEP) {
      Move down =
          program.solve(
              freedom, requirement.column(), -1, Math.min(requirement.need(), room(requirement)));
      if (down.reached() > found.downward()) {
        found = new Witness(found.up(), down);
      }
    }
    if (!found.meets(requirement.need(), count)) {
      double missing =
          requirement.need() - (count ? Witness.steps(found.downward()) : found.downward());
      Move up = program.solve(freedom, requirement.column(), 1, missing);
      if (up.reached() > found.upward()) {
        found = new Witness(up, found.down());
      }
    }
    return found;
  }

  /** How far down the cell itself can go when it is hidden. */
  double room(Part.Requirement requirement) {
    return -part.column(requirement.column()).hiddenLow();
  }

  /** The cheapest move by which a further part of the table would let the cell go so far; short of it when none does. */
  Move cheapest(
      Part.Requirement requirement,
      boolean[] hidden,
      boolean[] forbidden,
      int sign,
      double amount,
      double[] weights) {
    Freedom freedom = freedom(hidden, requirement.scenario());
    boolean[] fixed = knownOf(requirement.scenario());
    for (int j = 0; j < part.size(); j++) {
      Part.Column column = part.column(j);
      if (!hidden[j] && column.hideable() && !forbidden[j] && !fixed[j]) {
        double capacity = Math.min(amount, -column.hiddenLow());
        double down = capacity > 0 ? weights[j] * amount / capacity : 0;
        freedom.set(
            j,
            Math.min(column.hiddenLow(), column.shownLow()),
            column.shownLow(),
            column.shownHigh(),
            Double.POSITIVE_INFINITY,
            down * nudge(j),
            weights[j] * nudge(j));
      }
    }
    return program.solve(freedom, requirement.column(), sign, amount);
  }

  /** Tells columns of equal cost apart, in a way that depends on their order alone. */
  private static double nudge(int column) {
    return 1 + 1e-5 * (((column * 0x9E3779B97F4A7C15L) >>> 40) / (double) (1 << 24));
  }

  private Freedom freedom(boolean[] hidden, int scenario) {
    Freedom freedom = new Freedom(part.size());
    for (int j = 0; j < part.size(); j++) {
      Part.Column column = part.column(j);
      if (hidden[j] || column.always()) {
        freedom.set(j, column.hiddenLow(), Double.POSITIVE_INFINITY, nudge(j), nudge(j));
      } else {
        double price = ROUNDED * nudge(j);
        freedom.set(j, column.shownLow(), column.shownHigh(), price, price);
      }
    }
    for (int j : part.known(scenario)) {
      freedom.fix(j);
    }
    return freedom;
  }

  private boolean[] knownOf(int scenario) {
    boolean[] known = new boolean[part.size()];
    for (int j : part.known(scenario)) {
      known[j] = true;
    }
    return known;
  }
}
