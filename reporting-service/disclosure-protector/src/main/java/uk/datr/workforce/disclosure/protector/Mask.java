package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.protector.linear.Move;

/** What is hidden in one part, and the witness of every requirement found so far. */
final class Mask {

  private static final double MOVES = 1e-7;

  private final Part part;
  private final boolean[] hidden;
  private final Witness[] witnesses;

  private Mask(Part part, boolean[] hidden, Witness[] witnesses) {
    this.part = part;
    this.hidden = hidden;
    this.witnesses = witnesses;
  }

  /** Every sensitive cell that a product would show is hidden, nothing else. */
  static Mask primary(Part part) {
    boolean[] hidden = new boolean[part.size()];
    for (int j = 0; j < part.size(); j++) {
      hidden[j] = part.isSensitive(j) && part.column(j).hideable();
    }
    Witness[] witnesses = new Witness[part.requirements().size()];
    Arrays.fill(witnesses, Witness.NONE);
    return new Mask(part, hidden, witnesses);
  }

  Mask copy() {
    return new Mask(part, hidden.clone(), witnesses.clone());
  }

  boolean[] hidden() {
    return hidden;
  }

  Witness witness(int requirement) {
    return witnesses[requirement];
  }

  void witness(int requirement, Witness witness) {
    witnesses[requirement] = witness;
  }

  void hide(int column) {
    hidden[column] = true;
  }

  boolean isMet(int requirement) {
    Part.Requirement r = part.requirements().get(requirement);
    return witnesses[requirement].meets(r.need(), part.column(r.column()).count());
  }

  double width(int requirement) {
    Part.Requirement r = part.requirements().get(requirement);
    return witnesses[requirement].width(part.column(r.column()).count());
  }

  /** Cells hidden for the sake of others, dearest first, then by id. */
  List<Integer> secondaries() {
    List<Integer> found = new ArrayList<>();
    for (int j = 0; j < part.size(); j++) {
      if (hidden[j] && !part.isSensitive(j)) {
        found.add(j);
      }
    }
    found.sort((a, b) -> {
      int dearer = Double.compare(part.column(b).weight(), part.column(a).weight());
      return dearer != 0 ? dearer : Integer.compare(a, b);
    });
    return found;
  }

  /** Cost of the cells hidden for the sake of others (weights of B6.4). */
  double cost() {
    double cost = 0;
    for (int j : secondaries()) {
      cost += part.column(j).weight();
    }
    return cost;
  }

  /** The columns that a move takes out of what is shown of them, and that are not hidden yet. */
  List<Integer> newlyHidden(Move move) {
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < move.size(); k++) {
      int j = move.column(k);
      Part.Column column = part.column(j);
      if (!hidden[j]
          && !column.always()
          && (move.by(k) > column.shownHigh() + MOVES || move.by(k) < column.shownLow() - MOVES)) {
        found.add(j);
      }
    }
    return found;
  }

  /** Notes for every requirement whose cell this move takes further than known so far, if its reader cannot rule the move out. */
  void offer(Move move, Offers offers) {
    for (int k = 0; k < move.size(); k++) {
      int j = move.column(k);
      for (int r : offers.of(j)) {
        Witness now = witnesses[r];
        double by = move.by(k);
        boolean better = by > 0 ? by > now.upward() + MOVES : -by > now.downward() + MOVES;
        if (better && !isMet(r) && offers.allows(part.requirements().get(r).scenario(), move)) {
          Move seen = move.reaching(Math.abs(by));
          witnesses[r] = by > 0 ? new Witness(seen, now.down()) : new Witness(now.up(), seen);
        }
      }
    }
  }

  /** The requirements whose witness moves a column, ascending. */
  int[] leaningOn(int column) {
    return IntStream.range(0, witnesses.length).filter(r -> witnesses[r].moves(column)).toArray();
  }

  /** What is left of a witness when a cell is shown again: the moves that stay within what is then shown of it. */
  Witness without(int requirement, int column) {
    Witness witness = witnesses[requirement];
    return new Witness(
        stays(witness.up(), column) ? witness.up() : null,
        stays(witness.down(), column) ? witness.down() : null);
  }

  private boolean stays(@Nullable Move move, int j) {
    return move == null
        || (move.of(j) <= part.column(j).shownHigh() && move.of(j) >= part.column(j).shownLow());
  }
}
