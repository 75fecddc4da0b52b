package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.protector.linear.Move;

/** Steps 2 to 5 of B6.4 on one part: the narrowest cell first, the cheapest further cells for it, and showing again what is not needed. */
final class Search {

  /**
   * Pivots for the attempt to show one cell again. Attempts that succeed seldom need more; the others would go on to prove that the cell
   * is needed. In a part of 5,544 cells, 2,500 pivots left 838 further cells hidden, 10,000 left 828 in twice the time, and 20,000 822.
   */
  private static final long ATTEMPT = 7_000;

  private final Part part;
  private final Readers readers;
  private final Offers offers;
  private final double[] weights;
  private final boolean thorough;

  /**
   * @param thorough whether every way to share the width between up and down is tried, which small parts can afford
   */
  Search(Part part, boolean thorough) {
    this.part = part;
    this.readers = new Readers(part);
    this.offers = new Offers(part);
    this.thorough = thorough;
    this.weights = new double[part.size()];
    for (int j = 0; j < part.size(); j++) {
      weights[j] = part.column(j).weight();
    }
  }

  long pivots() {
    return readers.pivots();
  }

  private record Open(int requirement, double width) {}

  /**
   * Hides cells until every requirement is met for which that is possible.
   *
   * @param forbidden columns that may not be hidden
   * @return requirements that no further hiding can meet
   */
  List<Integer> protect(Mask mask, boolean[] forbidden) {
    PriorityQueue<Open> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(Open::width).thenComparingInt(Open::requirement));
    for (int r = 0; r < part.requirements().size(); r++) {
      if (!mask.isMet(r)) {
        read(mask, r);
        if (!mask.isMet(r)) {
          open.add(new Open(r, mask.width(r)));
        }
      }
    }
    List<Integer> failed = new ArrayList<>();
    while (!open.isEmpty()) {
      Open narrowest = open.remove();
      int r = narrowest.requirement();
      // Widths only grow while cells are hidden, so an old width is a lower limit and the queue may
      // be corrected late.
      read(mask, r);
      if (mask.isMet(r)) {
        continue;
      }
      if (mask.width(r) > narrowest.width()
          && !open.isEmpty()
          && mask.width(r) > open.element().width()) {
        open.add(new Open(r, mask.width(r)));
        continue;
      }
      if (!hideFor(mask, r, forbidden)) {
        failed.add(r);
      }
    }
    return failed;
  }

  /** Brings the witness of a requirement up to date with the mask. */
  void read(Mask mask, int r) {
    Witness before = mask.witness(r);
    Witness found = readers.read(part.requirements().get(r), mask.hidden(), before);
    if (found.down() != null && found.down() != before.down()) {
      mask.offer(found.down(), offers);
    }
    if (found.up() != null && found.up() != before.up()) {
      mask.offer(found.up(), offers);
    }
    mask.witness(r, found);
  }

  private record Plan(List<Integer> cells, double cost, Witness witness) {}

  private boolean hideFor(Mask mask, int r, boolean[] forbidden) {
    Part.Requirement requirement = part.requirements().get(r);
    boolean count = part.column(requirement.column()).count();
    double most = Math.min(requirement.need(), Math.max(0, readers.room(requirement)));
    Plan best = null;
    for (double down : splits(most, count)) {
      if (best != null && !thorough) {
        break;
      }
      for (boolean downFirst : thorough ? new boolean[] {true, false} : new boolean[] {true}) {
        Plan plan = plan(mask, requirement, forbidden, down, downFirst);
        if (plan != null && (best == null || plan.cost() < best.cost() - 1e-9)) {
          best = plan;
        }
      }
    }
    if (best == null) {
      return false;
    }
    best.cells().forEach(mask::hide);
    mask.witness(r, best.witness());
    offer(mask, best.witness());
    return true;
  }

  private void offer(Mask mask, Witness witness) {
    if (witness.down() != null) {
      mask.offer(witness.down(), offers);
    }
    if (witness.up() != null) {
      mask.offer(witness.up(), offers);
    }
  }

  /** How far down to go: as far as the cell can, then less and less. */
  private static List<Double> splits(double most, boolean count) {
    List<Double> splits = new ArrayList<>();
    if (count) {
      for (double down = Math.floor(most); down >= 0; down--) {
        splits.add(down);
      }
    } else {
      splits.add(most);
      splits.add(most / 2);
      splits.add(0.0);
    }
    return splits;
  }

  private @Nullable Plan plan(
      Mask mask,
      Part.Requirement requirement,
      boolean[] forbidden,
      double down,
      boolean downFirst) {
    Mask trial = mask.copy();
    List<Integer> cells = new ArrayList<>();
    Move downMove = null;
    Move upMove = null;
    for (boolean goDown : new boolean[] {downFirst, !downFirst}) {
      double amount = goDown ? down : requirement.need() - down;
      if (amount <= 0) {
        continue;
      }
      Move move =
          readers.cheapest(
              requirement, trial.hidden(), forbidden, goDown ? -1 : 1, amount, weights);
      if (move.reached() < amount - 1e-7) {
        return null;
      }
      for (int j : trial.newlyHidden(move)) {
        trial.hide(j);
        cells.add(j);
      }
      if (goDown) {
        downMove = move;
      } else {
        upMove = move;
      }
    }
    double cost = 0;
    for (int j : cells) {
      cost += part.column(j).weight();
    }
    return new Plan(cells, cost, new Witness(upMove, downMove));
  }

  /** Shows again, from the dearest down, what no requirement needs. Work on a cell is limited: nearly all of it would prove that it is needed. */
  void cleanUp(Mask mask) {
    for (int j : mask.secondaries()) {
      readers.allow(ATTEMPT);
      show(mask, j);
    }
    readers.allow(Readers.UNLIMITED);
  }

  /** Shows one cell again if every requirement is still met; otherwise leaves all as it was. */
  boolean show(Mask mask, int j) {
    int[] dependents = mask.leaningOn(j);
    List<Witness> before = new ArrayList<>();
    mask.hidden()[j] = false;
    for (int r : dependents) {
      before.add(mask.witness(r));
      mask.witness(r, mask.without(r, j));
    }
    for (int r : dependents) {
      if (!mask.isMet(r)) {
        mask.witness(r, readers.read(part.requirements().get(r), mask.hidden(), mask.witness(r)));
      }
      if (!mask.isMet(r)) {
        mask.hidden()[j] = true;
        for (int k = 0; k < dependents.length; k++) {
          mask.witness(dependents[k], before.get(k));
        }
        return false;
      }
    }
    return true;
  }
}
