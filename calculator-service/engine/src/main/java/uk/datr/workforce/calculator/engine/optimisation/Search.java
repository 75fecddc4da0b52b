package uk.datr.workforce.calculator.engine.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.optimisation.LinearModel.Mix;
import uk.datr.workforce.calculator.engine.optimisation.LinearModel.Row;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationResult.Status;
import uk.datr.workforce.calculator.engine.optimisation.Solver.Answer;

/**
 * Finds the one best mix: several mixes are often as cheap as each other, so that cost, then all WTE, then each role in
 * order of code is minimised, each with what came before held (specification B9.4).
 */
final class Search {

  private static final double HELD_EXACTLY = 1e-9;
  private static final double HELD = 1e-7;
  private static final long LAST_LOOK = 200;

  private final LinearModel model;
  private final Solver solver;
  private final LongSupplier millisecondsLeft;
  private boolean proven = true;

  Search(LinearModel model, Solver solver, LongSupplier millisecondsLeft) {
    this.model = model;
    this.solver = solver;
    this.millisecondsLeft = millisecondsLeft;
  }

  /** What a search comes to. */
  sealed interface Found {

    /** A mix. */
    record Best(Mix mix, Status status) implements Found {}

    /** There is none. */
    record None(List<String> relax) implements Found {}

    /** Nothing was found in the time. */
    record Unknown() implements Found {}
  }

  Found run() {
    List<Map<Integer, Double>> objectives = new ArrayList<>();
    if (model.problem().mode() == OptimisationMode.ELASTIC) {
      objectives.add(model.penalties());
    }
    objectives.add(model.cost());
    objectives.add(model.total());
    model.tieBreakers().forEach(column -> objectives.add(Map.of(column, 1.0)));

    Answer first = minimise(model.rows(), objectives.getFirst(), null);
    return switch (first) {
      case Answer.Unknown _ -> unfinished();
      case Answer.None _ -> doubted();
      case Answer.Solution solution -> refined(solution, objectives);
    };
  }

  private Found refined(Answer.Solution first, List<Map<Integer, Double>> objectives) {
    Answer.Solution best = first;
    proven = first.optimal();
    List<Row> rows = new ArrayList<>(model.rows());
    for (int index = 0; index + 1 < objectives.size() && proven; index++) {
      Map<Integer, Double> held = objectives.get(index);
      Map<Integer, Double> next = objectives.get(index + 1);
      double most = best.of(held);
      boolean found = false;
      for (double slack : model.whole().isEmpty() ? SLACKS : WHOLE_SLACKS) {
        rows.add(held(held, most, slack));
        if (minimise(rows, next, best) instanceof Answer.Solution solution) {
          best = solution;
          proven = solution.optimal();
          found = true;
          break;
        }
        rows.removeLast();
      }
      proven &= found;
    }
    return new Found.Best(
        model.mix(best.array()), proven ? Status.OPTIMAL : Status.FEASIBLE_NOT_PROVEN);
  }

  private static final double[] SLACKS = {HELD_EXACTLY, HELD};
  private static final double[] WHOLE_SLACKS = {HELD};

  /** An optimum is held within a tolerance, and exactly when it is a whole number. */
  private Row held(Map<Integer, Double> objective, double most, double slack) {
    return model.whole().containsAll(objective.keySet()) && objective.size() == 1
        ? new Row("", objective, Math.rint(most), Math.rint(most))
        : new Row(
            "", objective, Double.NEGATIVE_INFINITY, most + slack * Math.max(1, Math.abs(most)));
  }

  /** What is known when the solver did not come to an end. */
  private Found unfinished() {
    Mix mix = leastViolation();
    return mix != null && Verification.broken(model.problem(), mix).isEmpty()
        ? new Found.Best(mix, Status.FEASIBLE_NOT_PROVEN)
        : new Found.Unknown();
  }

  /**
   * A solver was seen to call possible problems impossible. So we look ourselves: for the least sum of violations of all
   * rules, and in whole steps for that mix rounded up. Only when neither keeps all rules it is believed.
   */
  private Found doubted() {
    Mix mix = leastViolation();
    if (mix != null && Verification.broken(model.problem(), mix).isEmpty()) {
      return new Found.Best(mix, Status.FEASIBLE_NOT_PROVEN);
    }
    return new Found.None(relaxable());
  }

  private @Nullable Mix leastViolation() {
    List<Row> rows = new ArrayList<>();
    Map<Integer, Double> violations = new TreeMap<>();
    int column = model.columns();
    for (Row row : model.rows()) {
      Map<Integer, Double> factors = new TreeMap<>(row.factors());
      factors.put(column, row.least() > Double.NEGATIVE_INFINITY ? 1.0 : -1.0);
      violations.put(column, 1.0);
      rows.add(new Row(row.group(), factors, row.least(), row.most()));
      column++;
    }
    long milliseconds = Math.max(LAST_LOOK, millisecondsLeft.getAsLong());
    Answer answer = solver.minimise(column, rows, violations, milliseconds);
    if (!(answer instanceof Answer.Solution solution)) {
      return null;
    }
    double[] values = solution.array();
    for (int whole : model.whole()) {
      values[whole] = Math.ceil(values[whole] - HELD);
    }
    return model.mix(values);
  }

  /** Rules of which each alone, when dropped, leaves the others possible. */
  private List<String> relaxable() {
    Set<String> groups = new TreeSet<>();
    model.rows().forEach(row -> groups.add(row.group()));
    groups.remove("");
    List<String> relax = new ArrayList<>();
    for (String group : groups) {
      List<Row> others = model.rows().stream().filter(row -> !row.group().equals(group)).toList();
      if (minimise(others, Map.of(), null) instanceof Answer.Solution) {
        relax.add(group);
      }
    }
    return List.copyOf(relax);
  }

  private Answer minimise(
      List<Row> rows, Map<Integer, Double> objective, Answer.@Nullable Solution known) {
    long left = millisecondsLeft.getAsLong();
    if (left <= 0) {
      return new Answer.Unknown();
    }
    return model.whole().isEmpty()
        ? solver.minimise(model.columns(), rows, objective, left)
        : new WholeSteps(solver, model.columns(), model.whole(), millisecondsLeft)
            .minimise(rows, objective, known);
  }
}
