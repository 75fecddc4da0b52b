package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.protector.linear.Move;

/**
 * Step 5 of B6.4 over the blocks of a large part: what was hidden for one block can be needless once others are protected. Each further
 * cell, dearest first, is shown again if all that leant on it find another way in the neighbourhood of the cell.
 */
final class Surplus {

  /** Columns of a neighbourhood; other ways are hardly ever found farther away. */
  private static final int NEAR = 400;

  private static final Move NOTHING = new Move(new int[0], new double[0], 0);

  private final Part part;
  private final Mask mask;
  private final Neighbourhood neighbourhood;
  private long pivots;

  Surplus(Part part, Mask mask) {
    this.part = part;
    this.mask = mask;
    this.neighbourhood = new Neighbourhood(part);
  }

  long pivots() {
    return pivots;
  }

  /** Shows again what no requirement needs; every requirement stays met. */
  void show() {
    for (int j : mask.secondaries()) {
      if (!isSpare(j)) {
        mask.hide(j);
      }
    }
  }

  private boolean isSpare(int j) {
    int[] leaning = mask.leaningOn(j);
    mask.hidden()[j] = false;
    if (leaning.length == 0) {
      return true;
    }
    int[] columns = neighbourhood.around(j, mask.hidden(), NEAR);
    for (int r : leaning) {
      if (Arrays.binarySearch(columns, part.requirements().get(r).column()) < 0) {
        return false;
      }
    }
    Cut cut = Cut.of(part, columns, leaning);
    boolean[] hidden = cut.lower(mask).hidden();
    Readers readers = new Readers(cut.part());
    List<Witness> found = new ArrayList<>();
    for (int k = 0; k < leaning.length; k++) {
      Part.Requirement here = cut.part().requirements().get(k);
      Witness kept = mask.without(leaning[k], j);
      Witness known = new Witness(stub(kept.up()), stub(kept.down()));
      Witness read = readers.read(here, hidden, known);
      if (!read.meets(here.need(), cut.part().column(here.column()).count())) {
        pivots += readers.pivots();
        return false;
      }
      found.add(
          new Witness(
              read.up() == known.up() ? kept.up() : cut.lifted(read.up()),
              read.down() == known.down() ? kept.down() : cut.lifted(read.down())));
    }
    pivots += readers.pivots();
    for (int k = 0; k < leaning.length; k++) {
      mask.witness(leaning[k], found.get(k));
    }
    return true;
  }

  /** As far as a move of the whole part goes; which columns of the cut it moves is of no account. */
  private static @Nullable Move stub(@Nullable Move move) {
    return move == null ? null : NOTHING.reaching(move.reached());
  }
}
