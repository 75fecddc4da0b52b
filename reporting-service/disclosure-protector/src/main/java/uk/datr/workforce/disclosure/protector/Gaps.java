package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import uk.datr.workforce.disclosure.protector.linear.Move;

/**
 * Closes what the blocks of a large part leave open: cells whose region or country has to give way. Each is protected in its own
 * neighbourhood, first in a small one, then in a larger one, at last in the whole part.
 */
final class Gaps {

  private static final int NEAR = 700;
  private static final int FARTHER = 3;

  private final Part part;
  private final Mask mask;
  private final Neighbourhood neighbourhood;
  private final Offers offers;
  private long pivots;

  Gaps(Part part, Mask mask) {
    this.part = part;
    this.mask = mask;
    this.neighbourhood = new Neighbourhood(part);
    this.offers = new Offers(part);
  }

  long pivots() {
    return pivots;
  }

  private record Open(int requirement, double width) {}

  /** Hides cells until every requirement is met; those that nothing can meet are returned. */
  List<Integer> close() {
    PriorityQueue<Open> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(Open::width).thenComparingInt(Open::requirement));
    for (int r = 0; r < part.requirements().size(); r++) {
      if (!mask.isMet(r)) {
        open.add(new Open(r, mask.width(r)));
      }
    }
    List<Integer> failed = new ArrayList<>();
    while (!open.isEmpty()) {
      int r = open.remove().requirement();
      if (!mask.isMet(r) && !close(r)) {
        failed.add(r);
      }
    }
    return failed;
  }

  private boolean close(int r) {
    int[] columns = new int[0];
    for (int most = NEAR; columns.length < part.size(); most *= FARTHER) {
      columns = neighbourhood.around(part.requirements().get(r).column(), mask.hidden(), most);
      if (close(r, columns)) {
        return true;
      }
      if (columns.length < most) {
        // All that hangs together with the cell has been tried.
        return false;
      }
    }
    return false;
  }

  private boolean close(int r, int[] columns) {
    Cut cut = Cut.of(part, columns, new int[] {r});
    Mask local = cut.lower(mask);
    Search search = new Search(cut.part(), false);
    boolean met = search.protect(local, new boolean[columns.length]).isEmpty();
    pivots += search.pivots();
    if (met) {
      cut.adopt(mask, local);
      Witness witness = mask.witness(r);
      offer(witness.up());
      offer(witness.down());
    }
    return met;
  }

  private void offer(@org.jspecify.annotations.Nullable Move move) {
    if (move != null) {
      mask.offer(move, offers);
    }
  }
}
