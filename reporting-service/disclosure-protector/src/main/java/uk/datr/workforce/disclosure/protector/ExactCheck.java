package uk.datr.workforce.disclosure.protector;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.protector.linear.Move;

/**
 * Confirms witnesses without any rounding: the moves found in doubles are read as fractions and put into every equation, ratio, rule and
 * bound that they touch. What cannot be confirmed counts as not found, so that in doubt more is hidden.
 */
final class ExactCheck {

  /** Denominators of corners of small systems of sums; what has another one is left to {@link ExactSystem}. */
  private static final int[] DENOMINATORS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 60, 420, 27720};

  private static final double NEAR = 1e-6;

  private final Problem problem;
  private final Map<String, Cell> cells;
  private final Map<String, List<Equation>> equations = new HashMap<>();
  private final Map<String, List<Inequality>> inequalities = new HashMap<>();

  /**
   * @param cells the problem's cells by id
   */
  ExactCheck(Problem problem, Map<String, Cell> cells) {
    this.problem = problem;
    this.cells = cells;
    for (Equation equation : problem.equations()) {
      note(equations, equation.total(), equation);
      Set.copyOf(equation.parts()).forEach(id -> note(equations, id, equation));
    }
    for (Inequality inequality : Inequality.of(problem)) {
      note(inequalities, inequality.one(), inequality);
      note(inequalities, inequality.other(), inequality);
    }
  }

  private static <T> void note(Map<String, List<T>> map, String id, T item) {
    map.computeIfAbsent(id, x -> new ArrayList<>()).add(item);
  }

  /**
   * Whether the witness meets the width that the policy asks for, exactly. A move that goes farther than needed ends at some corner
   * that doubles may miss by a little; with it every shorter move is possible, and those lie inside.
   *
   * @param shown what the publication says of each cell
   */
  boolean confirms(
      Part part, Part.Requirement requirement, Witness witness, Map<String, Shown> shown) {
    Cell cell = cell(part.column(requirement.column()).id());
    Rational need = problem.policy().widthNeeded(cell);
    if (isWide(part, requirement, witness, shown, need)) {
      return true;
    }
    List<Witness> shorter =
        cell.kind() == CellKind.COUNT
            ? witness.inSteps(need.ceiling().numerator().intValue())
            : witness.shortened(need.doubleValue());
    return shorter.stream().anyMatch(one -> isWide(part, requirement, one, shown, need));
  }

  private boolean isWide(
      Part part,
      Part.Requirement requirement,
      Witness witness,
      Map<String, Shown> shown,
      Rational need) {
    Cell cell = cell(part.column(requirement.column()).id());
    Rational width =
        reach(part, requirement, witness.up(), cell, shown)
            .add(reach(part, requirement, witness.down(), cell, shown));
    return width.compareTo(need) >= 0;
  }

  private Rational reach(
      Part part,
      Part.Requirement requirement,
      @Nullable Move move,
      Cell cell,
      Map<String, Shown> shown) {
    if (move == null || move.reached() == 0) {
      return Rational.ZERO;
    }
    Map<String, Rational> exact = fractions(part, move, cell.id(), shown);
    if (exact == null || !holds(exact, shown) || knows(part, requirement, exact)) {
      return Rational.ZERO;
    }
    Rational by = exact.getOrDefault(cell.id(), Rational.ZERO).abs();
    return cell.kind() == CellKind.COUNT ? by.floor() : by;
  }

  private static boolean knows(
      Part part, Part.Requirement requirement, Map<String, Rational> exact) {
    for (int known : part.known(requirement.scenario())) {
      if (exact.containsKey(part.column(known).id())) {
        return true;
      }
    }
    return false;
  }

  /** The move as fractions with one common small denominator; when that fits nothing, by solving the equations it touches. */
  private @Nullable Map<String, Rational> fractions(
      Part part, Move move, String target, Map<String, Shown> shown) {
    long unit = unit(part, move);
    for (int q : DENOMINATORS) {
      Map<String, Rational> exact = rounded(part, move, Math.multiplyExact(unit, q));
      if (exact != null && balances(exact) && holds(exact, shown)) {
        return exact;
      }
    }
    return new ExactSystem(cells, part, move, target).solve(equations, inequalities);
  }

  /** The least power of ten that makes every moving amount whole. */
  private long unit(Part part, Move move) {
    BigInteger unit = BigInteger.ONE;
    for (int k = 0; k < move.size(); k++) {
      String id = part.column(move.column(k)).id();
      if (!id.isEmpty()) {
        BigInteger den = cell(id).value().denominator();
        unit = unit.divide(unit.gcd(den)).multiply(den);
      }
    }
    return unit.bitLength() < 40 ? unit.longValueExact() : 1;
  }

  private static @Nullable Map<String, Rational> rounded(Part part, Move move, long den) {
    Map<String, Rational> exact = new TreeMap<>();
    for (int k = 0; k < move.size(); k++) {
      String id = part.column(move.column(k)).id();
      if (id.isEmpty()) {
        continue;
      }
      double scaled = move.by(k) * den;
      if (Math.abs(scaled) > 1e15
          || Math.abs(scaled - Math.rint(scaled)) > NEAR * Math.max(1, Math.abs(scaled) * 1e-6)) {
        return null;
      }
      if (Math.rint(scaled) != 0) {
        exact.put(id, Rational.of((long) Math.rint(scaled), den));
      }
    }
    return exact;
  }

  private boolean balances(Map<String, Rational> exact) {
    for (String id : exact.keySet()) {
      for (Equation equation : equations.getOrDefault(id, List.of())) {
        Rational sum = exact.getOrDefault(equation.total(), Rational.ZERO).negate();
        for (String part : equation.parts()) {
          sum = sum.add(exact.getOrDefault(part, Rational.ZERO));
        }
        if (sum.signum() != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean holds(Map<String, Rational> exact, Map<String, Shown> shown) {
    for (Map.Entry<String, Rational> entry : exact.entrySet()) {
      Cell cell = cell(entry.getKey());
      if (!allows(cell, shown.get(cell.id()), cell.value().add(entry.getValue()))) {
        return false;
      }
      for (Inequality inequality : inequalities.getOrDefault(cell.id(), List.of())) {
        if (inequality
                .spare(moved(inequality.one(), exact), moved(inequality.other(), exact))
                .signum()
            < 0) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean allows(Cell cell, @Nullable Shown shown, Rational value) {
    return switch (shown) {
      case null -> value.signum() >= 0;
      case Shown.Hidden hidden -> value.compareTo(problem.policy().leastWhenHidden(cell)) >= 0;
      case Shown.Value exactly -> value.equals(exactly.value());
      case Shown.Between between ->
          value.compareTo(between.low()) >= 0 && value.compareTo(between.high()) <= 0;
    };
  }

  private Rational moved(String id, Map<String, Rational> exact) {
    return cell(id).value().add(exact.getOrDefault(id, Rational.ZERO));
  }

  private Cell cell(String id) {
    Cell cell = cells.get(id);
    if (cell == null) {
      throw new IllegalArgumentException("no cell " + id);
    }
    return cell;
  }
}
