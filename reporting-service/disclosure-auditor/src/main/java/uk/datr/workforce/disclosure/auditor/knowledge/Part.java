package uk.datr.workforce.disclosure.auditor.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import uk.datr.workforce.disclosure.auditor.proof.Side;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * Cells that a reader does not know and the relations that tie them together, and to nothing else that is unknown. What
 * happens in one part changes nothing in another.
 *
 * @param cells in rising order
 * @param relations in rising order
 */
public record Part(List<Integer> cells, List<Integer> relations) {

  /** Keeps its own copies. */
  public Part {
    cells = List.copyOf(cells);
    relations = List.copyOf(relations);
  }

  /** The parts that the cells fall into, by their lowest cell. Cells that are known are in none. */
  public static List<Part> of(Lattice lattice, Bounds bounds) {
    BitSet met = new BitSet();
    List<Part> parts = new ArrayList<>();
    for (int cell = 0; cell < lattice.size(); cell++) {
      if (!met.get(cell) && !bounds.isKnown(cell)) {
        parts.add(around(cell, lattice, bounds, met));
      }
    }
    return parts;
  }

  private static Part around(int first, Lattice lattice, Bounds bounds, BitSet met) {
    BitSet cells = new BitSet();
    BitSet relations = new BitSet();
    Deque<Integer> waiting = new ArrayDeque<>();
    waiting.add(first);
    met.set(first);
    while (!waiting.isEmpty()) {
      int cell = waiting.removeFirst();
      cells.set(cell);
      for (int number : lattice.touching(cell)) {
        Relation relation = lattice.relation(number);
        if (relations.get(number) || saysNothing(relation, bounds)) {
          continue;
        }
        relations.set(number);
        for (int place = 0; place < relation.size(); place++) {
          int other = relation.cell(place);
          if (!met.get(other) && !bounds.isKnown(other)) {
            met.set(other);
            waiting.add(other);
          }
        }
      }
    }
    return new Part(cells.stream().boxed().toList(), relations.stream().boxed().toList());
  }

  /** Whether the bounds imply an inequality already. */
  private static boolean saysNothing(Relation relation, Bounds bounds) {
    if (relation.isEquality()) {
      return false;
    }
    Rational least = new Reach(relation, bounds, Side.LOW).all();
    return least != null && least.signum() >= 0;
  }
}
