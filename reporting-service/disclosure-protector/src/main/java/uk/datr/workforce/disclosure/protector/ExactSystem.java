package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.protector.linear.Move;

/**
 * Finds an exact move beside one found in doubles: cells at the edge of what they can be stay exactly there, the equations are solved
 * with fractions for cells that have room on both sides, and all others take their double to nine decimals. The equations then hold to
 * the last digit; whether the bounds do is for the check to see.
 */
final class ExactSystem {

  private static final long GRAIN = 1_000_000_000L;
  private static final double EDGE = 1e-6;

  /** Beyond so many cells the elimination is not worth its time; the witness then counts as unconfirmed. */
  private static final int LARGEST = 600;

  private final Map<String, Cell> cells;
  private final Map<String, Rational> start = new TreeMap<>();
  private final Map<String, Double> room = new HashMap<>();
  private final List<Map<String, Rational>> rows = new ArrayList<>();
  private final List<Rational> sides = new ArrayList<>();

  /**
   * @param cells of the problem by id
   * @param target stays exactly where the move takes it
   */
  ExactSystem(Map<String, Cell> cells, Part part, Move move, String target) {
    this.cells = cells;
    for (int k = 0; k < move.size(); k++) {
      Part.Column column = part.column(move.column(k));
      if (column.id().isEmpty()) {
        continue;
      }
      double by = move.by(k);
      double edge = edge(column, by);
      boolean atEdge = Math.abs(by - edge) < EDGE;
      double whole = Math.rint(by);
      double near = column.count() && Math.abs(by - whole) < EDGE ? whole : by;
      start.put(column.id(), nearest(atEdge ? edge : near));
      room.put(column.id(), atEdge || column.id().equals(target) ? 0 : Math.abs(by - edge));
    }
  }

  /** The nearest place at which something ends that the column can be: its lowest value, or an end of its rounding. */
  private static double edge(Part.Column column, double by) {
    double edge = column.hiddenLow();
    for (double other : new double[] {column.shownLow(), column.shownHigh()}) {
      if (Math.abs(by - other) < Math.abs(by - edge)) {
        edge = other;
      }
    }
    return edge;
  }

  private static Rational nearest(double by) {
    return Rational.of(Math.round(by * GRAIN), GRAIN);
  }

  /** The move, null when the equations cannot be met by the cells that have room. */
  @Nullable Map<String, Rational> solve(
      Map<String, List<Equation>> equations, Map<String, List<Inequality>> inequalities) {
    if (start.size() > LARGEST) {
      return null;
    }
    Set<Equation> sums = new LinkedHashSet<>();
    Set<Inequality> bounds = new LinkedHashSet<>();
    for (String id : start.keySet()) {
      sums.addAll(equations.getOrDefault(id, List.of()));
      bounds.addAll(inequalities.getOrDefault(id, List.of()));
    }
    for (Equation sum : sums) {
      Map<String, Rational> factors = new HashMap<>();
      sum.parts().forEach(id -> factors.merge(id, Rational.of(-1), Rational::add));
      factors.merge(sum.total(), Rational.ONE, Rational::add);
      addRow(factors, Rational.ZERO);
    }
    for (Inequality bound : bounds) {
      // A bound that the move just reaches is kept as an equation, so that rounding does not step
      // over it.
      Rational spare = bound.spare(moved(bound.one()), moved(bound.other()));
      if (Math.abs(spare.doubleValue()) < EDGE * (1 + Math.abs(bound.times().doubleValue()))) {
        Map<String, Rational> factors = new HashMap<>();
        factors.merge(bound.one(), bound.times(), Rational::add);
        factors.merge(bound.other(), bound.share().negate(), Rational::add);
        addRow(factors, bound.spare(value(bound.one()), value(bound.other())).negate());
      }
    }
    Map<String, Rational> corrections = eliminate();
    if (corrections == null) {
      return null;
    }
    Map<String, Rational> exact = new TreeMap<>(start);
    corrections.forEach((id, by) -> exact.merge(id, by, Rational::add));
    exact.values().removeIf(by -> by.signum() == 0);
    return exact;
  }

  /** Adds "factors × moves = side" with the corrections of cells that have room as unknowns. */
  private void addRow(Map<String, Rational> factors, Rational side) {
    Map<String, Rational> row = new HashMap<>();
    Rational rest = side;
    for (Map.Entry<String, Rational> factor : factors.entrySet()) {
      Rational by = start.get(factor.getKey());
      if (by != null) {
        rest = rest.subtract(by.multiply(factor.getValue()));
        if (room.getOrDefault(factor.getKey(), 0.0) > 0) {
          row.put(factor.getKey(), factor.getValue());
        }
      }
    }
    if (!row.isEmpty() || rest.signum() != 0) {
      rows.add(row);
      sides.add(rest);
    }
  }

  private Rational moved(String id) {
    return value(id).add(start.getOrDefault(id, Rational.ZERO));
  }

  private Rational value(String id) {
    Cell cell = cells.get(id);
    return cell == null ? Rational.ZERO : cell.value();
  }

  private @Nullable Map<String, Rational> eliminate() {
    Map<Integer, String> pivots = new TreeMap<>();
    for (int best = sparsest(pivots); best >= 0; best = sparsest(pivots)) {
      Map<String, Rational> row = rows.get(best);
      String pivot = roomiest(row);
      Rational factor = row.getOrDefault(pivot, Rational.ONE);
      row.replaceAll((id, value) -> value.divide(factor));
      sides.set(best, sides.get(best).divide(factor));
      for (int i = 0; i < rows.size(); i++) {
        Rational share = i == best ? null : rows.get(i).get(pivot);
        if (share != null) {
          subtract(rows.get(i), row, share);
          sides.set(i, sides.get(i).subtract(sides.get(best).multiply(share)));
        }
      }
      pivots.put(best, pivot);
    }
    Map<String, Rational> corrections = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String pivot = pivots.get(i);
      if (pivot != null) {
        corrections.put(pivot, sides.get(i));
      } else if (sides.get(i).signum() != 0) {
        return null;
      }
    }
    return corrections;
  }

  private int sparsest(Map<Integer, String> pivots) {
    int best = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (!pivots.containsKey(i)
          && !rows.get(i).isEmpty()
          && (best < 0 || rows.get(i).size() < rows.get(best).size())) {
        best = i;
      }
    }
    return best;
  }

  private String roomiest(Map<String, Rational> row) {
    return row.keySet().stream()
        .max(
            Comparator.<String>comparingDouble(id -> room.getOrDefault(id, 0.0))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static void subtract(
      Map<String, Rational> from, Map<String, Rational> row, Rational share) {
    row.forEach((id, value) -> from.merge(id, value.multiply(share).negate(), Rational::add));
    from.values().removeIf(value -> value.signum() == 0);
  }
}
