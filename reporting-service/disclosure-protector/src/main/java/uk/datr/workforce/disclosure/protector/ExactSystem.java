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

  private final Map<String, Rational> start = new TreeMap<>();
  private final Map<String, Double> room = new HashMap<>();
  private final List<Equation> touched;

  ExactSystem(Part part, Move move, Map<String, List<Equation>> equations) {
    Set<Equation> found = new LinkedHashSet<>();
    for (int k = 0; k < move.size(); k++) {
      Part.Column column = part.column(move.column(k));
      if (column.id().isEmpty()) {
        continue;
      }
      double by = move.by(k);
      double edge = column.hiddenLow();
      start.put(column.id(), nearest(by, edge));
      room.put(
          column.id(),
          by == move.reached() || -by == move.reached()
              ? 0
              : Math.abs(by - edge) < EDGE ? 0 : by - edge);
      found.addAll(equations.getOrDefault(column.id(), List.of()));
    }
    touched = List.copyOf(found);
  }

  private static Rational nearest(double by, double edge) {
    double near = Math.abs(by - edge) < EDGE ? edge : by;
    return Rational.of(Math.round(near * GRAIN), GRAIN);
  }

  /** The move, null when the equations cannot be met by the cells that have room. */
  @Nullable Map<String, Rational> solve() {
    if (start.size() > LARGEST) {
      return null;
    }
    List<Map<String, Rational>> rows = new ArrayList<>();
    List<Rational> sides = new ArrayList<>();
    for (Equation equation : touched) {
      Map<String, Rational> row = new HashMap<>();
      Rational side = Rational.ZERO;
      for (String id : equation.parts()) {
        side = side.subtract(take(row, id, Rational.of(-1)));
      }
      side = side.subtract(take(row, equation.total(), Rational.ONE));
      if (!row.isEmpty() || side.signum() != 0) {
        rows.add(row);
        sides.add(side);
      }
    }
    Map<String, Rational> corrections = eliminate(rows, sides);
    if (corrections == null) {
      return null;
    }
    Map<String, Rational> exact = new TreeMap<>(start);
    corrections.forEach((id, by) -> exact.merge(id, by, Rational::add));
    exact.values().removeIf(by -> by.signum() == 0);
    return exact;
  }

  /** Puts a cell with room into the row as an unknown correction; what its start contributes is returned. */
  private Rational take(Map<String, Rational> row, String id, Rational factor) {
    Rational by = start.get(id);
    if (by == null) {
      return Rational.ZERO;
    }
    if (room.getOrDefault(id, 0.0) > 0) {
      row.merge(id, factor, Rational::add);
    }
    return by.multiply(factor);
  }

  private @Nullable Map<String, Rational> eliminate(
      List<Map<String, Rational>> rows, List<Rational> sides) {
    Map<Integer, String> pivots = new TreeMap<>();
    for (int best = sparsest(rows, pivots); best >= 0; best = sparsest(rows, pivots)) {
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

  private static int sparsest(List<Map<String, Rational>> rows, Map<Integer, String> pivots) {
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
