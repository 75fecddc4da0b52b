package uk.datr.workforce.calculator.engine.optimisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.optimisation.LinearModel.Row;
import uk.datr.workforce.calculator.engine.optimisation.Solver.Answer;

/**
 * Finds whole numbers by branch and bound over the solver's solutions in any numbers, the most promising branch first.
 * Always in the same order, within the time limit, and with the mix known before as the one to beat.
 */
final class WholeSteps {

  private static final double WHOLE = 1e-6;
  private static final double BETTER = 1e-9;

  private final Solver solver;
  private final int columns;
  private final Set<Integer> whole;
  private final LongSupplier millisecondsLeft;
  private boolean certain = true;

  WholeSteps(Solver solver, int columns, Set<Integer> whole, LongSupplier millisecondsLeft) {
    this.solver = solver;
    this.columns = columns;
    this.whole = new TreeSet<>(whole);
    this.millisecondsLeft = millisecondsLeft;
  }

  /** A part of the search: limits of whole columns and the least that the objective can be within them. */
  private record Branch(List<Row> limits, Answer.Solution relaxed, double bound, int order) {

    static final Comparator<Branch> MOST_PROMISING =
        Comparator.comparingDouble(Branch::bound)
            .thenComparing(Comparator.comparingInt(Branch::order).reversed());
  }

  /**
   * Minimises an objective.
   *
   * @param known a solution in whole numbers that keeps all rows, or nothing
   */
  Answer minimise(List<Row> rows, Map<Integer, Double> objective, Answer.@Nullable Solution known) {
    double grain = grain(objective);
    Answer.Solution best = known;
    int order = 0;
    PriorityQueue<Branch> open = new PriorityQueue<>(Branch.MOST_PROMISING);
    Branch root = branch(rows, List.of(), objective, order);
    if (root != null) {
      open.add(root);
    }
    while (!open.isEmpty()) {
      Branch branch = open.remove();
      if (best != null && !better(branch.bound(), best.of(objective), grain)) {
        break;
      }
      if (millisecondsLeft.getAsLong() <= 0) {
        certain = false;
        break;
      }
      int column = fractional(branch.relaxed());
      if (column < 0) {
        best = branch.relaxed();
        continue;
      }
      double value = branch.relaxed().values().get(column);
      for (Row limit :
          List.of(
              new Row("", Map.of(column, 1.0), Double.NEGATIVE_INFINITY, Math.floor(value)),
              new Row("", Map.of(column, 1.0), Math.ceil(value), Double.POSITIVE_INFINITY))) {
        List<Row> limits = new ArrayList<>(branch.limits());
        limits.add(limit);
        order++;
        Branch next = branch(rows, limits, objective, order);
        if (next != null) {
          open.add(next);
        }
      }
    }
    if (best == null) {
      return certain ? new Answer.None() : new Answer.Unknown();
    }
    return new Answer.Solution(best.values(), certain);
  }

  private @Nullable Branch branch(
      List<Row> rows, List<Row> limits, Map<Integer, Double> objective, int order) {
    List<Row> all = new ArrayList<>(rows);
    all.addAll(limits);
    long left = millisecondsLeft.getAsLong();
    Answer answer =
        left > 0 ? solver.minimise(columns, all, objective, left) : new Answer.Unknown();
    certain &= !(answer instanceof Answer.Unknown);
    return answer instanceof Answer.Solution solution
        ? new Branch(limits, solution, solution.of(objective), order)
        : null;
  }

  private static boolean better(double bound, double best, double grain) {
    double step = Math.max(BETTER * Math.max(1, Math.abs(best)), grain * (1 - WHOLE * 10));
    return bound < best - step + (grain > 0 ? WHOLE * Math.max(1, Math.abs(best)) : 0);
  }

  /** By how much the objective changes at least, when that is known: it counts whole numbers alone, all alike. */
  private double grain(Map<Integer, Double> objective) {
    Set<Double> factors = new TreeSet<>(objective.values());
    return factors.size() == 1 && whole.containsAll(objective.keySet())
        ? factors.iterator().next()
        : 0;
  }

  /** The column that is farthest from a whole number, or −1 when all are whole. */
  private int fractional(Answer.Solution solution) {
    int farthest = -1;
    double most = WHOLE;
    for (int column : whole) {
      double value = solution.values().get(column);
      double distance = Math.abs(value - Math.rint(value));
      if (distance > most) {
        most = distance;
        farthest = column;
      }
    }
    return farthest;
  }
}
