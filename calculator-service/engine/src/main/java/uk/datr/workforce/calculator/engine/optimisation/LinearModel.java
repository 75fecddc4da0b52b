package uk.datr.workforce.calculator.engine.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.optimisation.Problem.RoleTerms;
import uk.datr.workforce.calculator.engine.optimisation.Problem.Supervision;

/**
 * A problem as rows over columns that are 0 or more: steps of WTE by role, WTE of a role on a task, and missing
 * thousands of hours by task. All are of similar size, which solvers need to be exact.
 */
final class LinearModel {

  static final double HOURS = 1_000;

  private final Problem problem;
  private final double unit;
  private final double costs;
  private final SortedMap<String, Integer> wte = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Integer>> work = new TreeMap<>();
  private final SortedMap<String, Integer> missing = new TreeMap<>();
  private final List<Row> rows = new ArrayList<>();
  private int columns;

  /**
   * A rule.
   *
   * @param group pointer to what it comes from in the request; empty for what no one can relax
   * @param factors by column
   * @param least lower limit, or minus infinity
   * @param most upper limit, or infinity
   */
  record Row(String group, Map<Integer, Double> factors, double least, double most) {}

  LinearModel(Problem problem) {
    this.problem = problem;
    this.unit = problem.step() == null ? 1 : problem.step();
    double largest = 1;
    for (RoleTerms role : problem.roles().values()) {
      largest = Math.max(largest, role.cost());
    }
    this.costs = largest;
    problem.roles().keySet().forEach(role -> wte.put(role, columns++));
    problem
        .tasks()
        .forEach((task, terms) -> {
          SortedMap<String, Integer> who = new TreeMap<>();
          terms.eligible().forEach(role -> who.put(role, columns++));
          work.put(task, who);
          if (problem.mode() == OptimisationMode.ELASTIC) {
            missing.put(task, columns++);
          }
        });
    tasks();
    capacities();
    rules();
  }

  Problem problem() {
    return problem;
  }

  List<Row> rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** Columns that have to be whole numbers. */
  Set<Integer> whole() {
    return problem.step() == null ? Set.of() : Set.copyOf(wte.values());
  }

  /** Penalties of missing hours. */
  Map<Integer, Double> penalties() {
    Map<Integer, Double> factors = new TreeMap<>();
    missing.forEach((task, column) ->
        factors.put(column, Objects.requireNonNull(problem.tasks().get(task)).penalty()));
    return factors;
  }

  /** Cost, in units of the dearest WTE. */
  Map<Integer, Double> cost() {
    Map<Integer, Double> factors = new TreeMap<>();
    wte.forEach((role, column) -> factors.put(column, terms(role).cost() * unit / costs));
    return factors;
  }

  /** WTE of all roles. */
  Map<Integer, Double> total() {
    Map<Integer, Double> factors = new TreeMap<>();
    wte.values().forEach(column -> factors.put(column, unit));
    return factors;
  }

  /** Each column of a role, then of missing hours, in order of code: what breaks ties. */
  List<Integer> tieBreakers() {
    List<Integer> columnsInOrder = new ArrayList<>(wte.values());
    columnsInOrder.addAll(missing.values());
    return columnsInOrder;
  }

  /** The mix that a solution says; whole numbers are made whole. */
  Mix mix(double[] solution) {
    SortedMap<String, Double> mix = new TreeMap<>();
    wte.forEach((role, column) -> {
      double steps = Math.max(0, solution[column]);
      mix.put(role, problem.step() == null ? steps : Math.rint(steps) * unit);
    });
    SortedMap<String, SortedMap<String, Double>> hours = new TreeMap<>();
    work.forEach((task, who) -> {
      SortedMap<String, Double> byRole = new TreeMap<>();
      who.forEach(
          (role, column) -> byRole.put(role, Math.max(0, solution[column]) * terms(role).hours()));
      hours.put(task, byRole);
    });
    SortedMap<String, Double> shortfall = new TreeMap<>();
    missing.forEach((task, column) -> shortfall.put(task, Math.max(0, solution[column]) * HOURS));
    return new Mix(mix, hours, shortfall);
  }

  private void tasks() {
    problem
        .tasks()
        .forEach((task, terms) -> {
          Map<Integer, Double> factors = new TreeMap<>();
          Objects.requireNonNull(work.get(task))
              .forEach((role, column) -> factors.put(column, terms(role).hours() / HOURS));
          Integer shortfall = missing.get(task);
          if (shortfall != null) {
            factors.put(shortfall, 1.0);
          }
          add(Pointer.ROOT.to("taskHours").to(task), factors, terms.hours() / HOURS, INFINITE);
        });
  }

  private void capacities() {
    wte.forEach((role, column) -> {
      Map<Integer, Double> factors = new TreeMap<>();
      factors.put(column, -unit);
      work.values()
          .forEach(who -> {
            Integer working = who.get(role);
            if (working != null) {
              factors.put(working, 1.0);
            }
          });
      add(Pointer.ROOT, factors, -INFINITE, 0);
    });
  }

  private void rules() {
    for (int index = 0; index < problem.supervision().size(); index++) {
      Supervision rule = problem.supervision().get(index);
      Map<Integer, Double> factors = new TreeMap<>();
      rule.of().forEach(role -> factors.merge(column(role), unit, Double::sum));
      rule.by().forEach(role -> factors.merge(column(role), -rule.max() * unit, Double::sum));
      add(Pointer.ROOT.to("supervision").to(index), factors, -INFINITE, 0);
    }
    Double share = problem.minRegulatedShare();
    if (share != null) {
      Map<Integer, Double> factors = new TreeMap<>();
      wte.forEach((role, column) ->
          factors.put(column, ((terms(role).regulated() ? 1 : 0) - share) * unit));
      add(Pointer.ROOT.to("minRegulatedShare"), factors, 0, INFINITE);
    }
    wte.forEach((role, column) -> {
      Pointer at = Pointer.ROOT.to("bounds").to(role);
      Double min = terms(role).min();
      Double max = terms(role).max();
      if (min != null && min > 0) {
        add(at.to("min"), Map.of(column, unit), min, INFINITE);
      }
      if (max != null) {
        add(at.to("max"), Map.of(column, unit), -INFINITE, max);
      }
    });
    Double budget = problem.budget();
    if (budget != null) {
      add(Pointer.ROOT.to("budget"), cost(), -INFINITE, budget / costs);
    }
  }

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private void add(Pointer group, Map<Integer, Double> factors, double least, double most) {
    rows.add(new Row(group.text(), factors, least, most));
  }

  private int column(String role) {
    return Objects.requireNonNull(wte.get(role), role);
  }

  private RoleTerms terms(String role) {
    return Objects.requireNonNull(problem.roles().get(role), role);
  }

  /**
   * What a solution says.
   *
   * @param wte WTE by role
   * @param hours by task and role
   * @param shortfall hours by task
   */
  record Mix(
      SortedMap<String, Double> wte,
      SortedMap<String, SortedMap<String, Double>> hours,
      SortedMap<String, Double> shortfall) {}
}
