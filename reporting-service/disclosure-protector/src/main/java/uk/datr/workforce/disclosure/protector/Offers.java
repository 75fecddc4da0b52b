package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.disclosure.protector.linear.Move;

/** Which requirements a move may serve: those of the columns that it moves, for readers who know none of these columns. */
final class Offers {

  private final Part part;
  private final List<List<Integer>> requirementsOf;

  Offers(Part part) {
    this.part = part;
    this.requirementsOf = new ArrayList<>();
    for (int j = 0; j < part.size(); j++) {
      requirementsOf.add(part.isSensitive(j) ? new ArrayList<>() : List.of());
    }
    for (int r = 0; r < part.requirements().size(); r++) {
      requirementsOf.get(part.requirements().get(r).column()).add(r);
    }
  }

  List<Integer> of(int column) {
    return requirementsOf.get(column);
  }

  boolean allows(int scenario, Move move) {
    for (int known : part.known(scenario)) {
      if (move.of(known) != 0) {
        return false;
      }
    }
    return true;
  }
}
