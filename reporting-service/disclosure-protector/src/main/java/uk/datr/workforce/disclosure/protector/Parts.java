package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.CellKind;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns.Entry;

/** Turns a problem into its connected parts. Cells that every reader knows, shown zeros and cells that must be published, connect nothing. */
final class Parts {

  /** Room that is kept from the edge of a printed ratio or rule, relative to the cells, so that rounding of doubles never crosses it. */
  private static final double MARGIN = 1e-6;

  /** The reader who knows only what is published. */
  static final String PUBLIC = "public";

  private static final int MOST_NAMED = 8;

  private final Problem problem;
  private final Optional<Rounding> rounding;
  private final Map<String, Cell> cells = new TreeMap<>();
  private final Map<String, Integer> children = new HashMap<>();
  private final Set<String> mustPublish;

  Parts(Problem problem, Optional<Rounding> rounding) {
    this.problem = problem;
    this.rounding = rounding;
    this.mustPublish = new HashSet<>(problem.mustPublish());
    for (Cell cell : problem.cells()) {
      cells.put(cell.id(), cell);
    }
    for (Equation equation : problem.equations()) {
      children.merge(equation.total(), equation.parts().size(), Integer::sum);
    }
  }

  /** The weight of B6.4: what hiding this cell costs a reader. */
  static double weight(double value, int children) {
    return 1 + Math.pow(value, 0.7) * (1 + 1.5 * children);
  }

  /** What is shown of a cell that is not hidden. */
  Shown shown(Cell cell) {
    return rounding.map(rule -> rule.show(cell)).orElseGet(() -> new Shown.Value(cell.value()));
  }

  /** Cells by id, in their order. */
  Map<String, Cell> cells() {
    return cells;
  }

  boolean isSensitive(Cell cell) {
    return problem.policy().isSensitive(cell);
  }

  /** Whether the cell is shown whatever it costs: it must be, or it is a zero and zeros are shown. */
  boolean isFixed(Cell cell) {
    return !cell.unpublished() && (mustPublish.contains(cell.id()) || isShownZero(cell));
  }

  private boolean isShownZero(Cell cell) {
    return problem.policy().zerosPublished()
        && cell.value().signum() == 0
        && (cell.kind() == CellKind.COUNT || !isSensitive(cell));
  }

  /** Whether some reader can believe another value of the cell than the true one, hidden or not. */
  private boolean canMove(Cell cell) {
    return !isFixed(cell) || !(shown(cell) instanceof Shown.Value);
  }

  /** The connected parts that hold a sensitive cell, in the order of their first cells. */
  List<Part> parts() {
    Map<String, String> leader = new HashMap<>();
    for (Cell cell : cells.values()) {
      if (canMove(cell)) {
        leader.put(cell.id(), cell.id());
      }
    }
    problem.equations().forEach(e -> join(leader, ids(e)));
    problem.ratios().forEach(r -> join(leader, List.of(r.num(), r.den())));
    problem.limits().forEach(l -> join(leader, List.of(l.cell(), l.of())));
    Map<String, List<Cell>> members = new LinkedHashMap<>();
    for (Cell cell : cells.values()) {
      if (leader.containsKey(cell.id())) {
        members.computeIfAbsent(find(leader, cell.id()), x -> new ArrayList<>()).add(cell);
      }
    }
    Map<String, List<Equation>> equations = new HashMap<>();
    for (Equation equation : problem.equations()) {
      owner(leader, ids(equation))
          .ifPresent(o -> equations.computeIfAbsent(o, x -> new ArrayList<>()).add(equation));
    }
    Map<String, List<Ratio>> ratios = new HashMap<>();
    for (Ratio ratio : problem.ratios()) {
      owner(leader, List.of(ratio.num(), ratio.den()))
          .ifPresent(o -> ratios.computeIfAbsent(o, x -> new ArrayList<>()).add(ratio));
    }
    Map<String, List<Limit>> limits = new HashMap<>();
    for (Limit limit : problem.limits()) {
      owner(leader, List.of(limit.cell(), limit.of()))
          .ifPresent(o -> limits.computeIfAbsent(o, x -> new ArrayList<>()).add(limit));
    }
    List<Part> parts = new ArrayList<>();
    members.forEach((name, list) -> {
      if (list.stream().anyMatch(this::isSensitive)) {
        parts.add(
            part(
                list,
                equations.getOrDefault(name, List.of()),
                ratios.getOrDefault(name, List.of()),
                limits.getOrDefault(name, List.of())));
      }
    });
    return parts;
  }

  private static List<String> ids(Equation equation) {
    List<String> ids = new ArrayList<>(equation.parts());
    ids.add(equation.total());
    return ids;
  }

  private static void join(Map<String, String> leader, List<String> ids) {
    String first = null;
    for (String id : ids) {
      if (leader.containsKey(id)) {
        String found = find(leader, id);
        if (first == null) {
          first = found;
        } else if (first.compareTo(found) < 0) {
          leader.put(found, first);
        } else if (first.compareTo(found) > 0) {
          leader.put(first, found);
          first = found;
        }
      }
    }
  }

  private static String find(Map<String, String> leader, String id) {
    String at = id;
    while (true) {
      String next = leader.get(at);
      if (next == null || next.equals(at)) {
        return at;
      }
      String beyond = leader.getOrDefault(next, next);
      leader.put(at, beyond);
      at = next;
    }
  }

  private static Optional<String> owner(Map<String, String> leader, Collection<String> ids) {
    return ids.stream().filter(leader::containsKey).findFirst().map(id -> find(leader, id));
  }

  private Part part(
      List<Cell> members, List<Equation> equations, List<Ratio> ratios, List<Limit> limits) {
    Map<String, Integer> place = new HashMap<>();
    List<Part.Column> columns = new ArrayList<>();
    for (Cell cell : members) {
      place.put(cell.id(), columns.size());
      columns.add(column(cell));
    }
    List<List<Entry>> rows = new ArrayList<>();
    for (Equation equation : inOrder(equations)) {
      List<Entry> row = new ArrayList<>();
      if (place.containsKey(equation.total())) {
        row.add(new Entry(place.get(equation.total()), 1));
      }
      for (String id : equation.parts().stream().sorted().toList()) {
        if (place.containsKey(id)) {
          row.add(new Entry(place.get(id), -1));
        }
      }
      rows.add(row);
    }
    for (Inequality inequality : inequalities(ratios, limits)) {
      rows.add(row(inequality, place, columns));
    }
    List<Part.Scenario> scenarios = scenarios(place);
    return new Part(columns, rows, scenarios, requirements(members, scenarios));
  }

  private static List<Equation> inOrder(List<Equation> equations) {
    record Sorted(Equation equation, String key) {}
    return equations.stream()
        .map(e ->
            new Sorted(
                e, e.total() + "\n" + String.join("\n", e.parts().stream().sorted().toList())))
        .sorted((a, b) -> a.key().compareTo(b.key()))
        .map(Sorted::equation)
        .toList();
  }

  private Part.Column column(Cell cell) {
    double value = cell.value().doubleValue();
    double shownLow = 0;
    double shownHigh = 0;
    if (shown(cell) instanceof Shown.Between between) {
      shownLow = between.low().subtract(cell.value()).doubleValue();
      shownHigh = between.high().subtract(cell.value()).doubleValue();
    }
    return new Part.Column(
        cell.id(),
        value,
        cell.kind() == CellKind.COUNT,
        weight(value, children.getOrDefault(cell.id(), 0)),
        isSensitive(cell),
        !cell.unpublished() && !isFixed(cell),
        cell.unpublished(),
        shownLow,
        shownHigh,
        Math.min(0, problem.policy().leastWhenHidden(cell).subtract(cell.value()).doubleValue()));
  }

  /** one × times ≥ other × share, both sides from cells. */
  private record Inequality(String one, Rational times, String other, Rational share)
      implements Comparable<Inequality> {

    @Override
    public int compareTo(Inequality that) {
      int byOne = one.compareTo(that.one);
      int byOther = byOne != 0 ? byOne : other.compareTo(that.other);
      int byTimes = byOther != 0 ? byOther : times.compareTo(that.times);
      return byTimes != 0 ? byTimes : share.compareTo(that.share);
    }
  }

  private static List<Inequality> inequalities(List<Ratio> ratios, List<Limit> limits) {
    List<Inequality> found = new ArrayList<>();
    for (Ratio ratio : ratios) {
      found.add(new Inequality(ratio.num(), ratio.scale(), ratio.den(), ratio.lowest()));
      found.add(new Inequality(ratio.den(), ratio.highest(), ratio.num(), ratio.scale()));
    }
    for (Limit limit : limits) {
      found.add(new Inequality(limit.of(), limit.times(), limit.cell(), Rational.ONE));
    }
    return found.stream().sorted().toList();
  }

  /** The inequality as an equation with a slack column, which is what is to spare of it. */
  private List<Entry> row(
      Inequality inequality, Map<String, Integer> place, List<Part.Column> columns) {
    double times = inequality.times().doubleValue();
    double share = inequality.share().doubleValue();
    double size = Math.max(Math.abs(times), Math.abs(share));
    List<Entry> row = new ArrayList<>();
    if (place.containsKey(inequality.one())) {
      row.add(new Entry(place.get(inequality.one()), times / size));
    }
    if (place.containsKey(inequality.other())) {
      row.add(new Entry(place.get(inequality.other()), -share / size));
    }
    Rational one = cell(inequality.one()).value().multiply(inequality.times());
    Rational other = cell(inequality.other()).value().multiply(inequality.share());
    double spare = one.subtract(other).doubleValue() / size;
    double kept = Math.max(0, spare - MARGIN * (1 + cell(inequality.one()).value().doubleValue()));
    row.add(new Entry(columns.size(), -1));
    columns.add(new Part.Column("", spare, false, 0, false, false, true, 0, 0, -kept));
    return row;
  }

  private Cell cell(String id) {
    Cell cell = cells.get(id);
    if (cell == null) {
      throw new IllegalArgumentException("no cell " + id);
    }
    return cell;
  }

  /** What the public and the insiders know: nothing; each one's own; any two of one group together. */
  private List<Part.Scenario> scenarios(Map<String, Integer> place) {
    List<Part.Scenario> found = new ArrayList<>();
    found.add(new Part.Scenario(PUBLIC, new int[0]));
    Set<List<Integer>> seen = new HashSet<>();
    List<Insider> insiders =
        problem.insiders().stream().sorted(Comparator.comparing(Insider::name)).toList();
    for (Insider insider : insiders) {
      addScenario(found, seen, place, insider.name(), insider.knows());
    }
    for (int a = 0; a < insiders.size(); a++) {
      for (int b = a + 1; b < insiders.size(); b++) {
        Insider one = insiders.get(a);
        Insider other = insiders.get(b);
        if (one.group().isPresent() && one.group().equals(other.group())) {
          List<String> both = new ArrayList<>(one.knows());
          both.addAll(other.knows());
          addScenario(found, seen, place, one.name() + " + " + other.name(), both);
        }
      }
    }
    return found;
  }

  private static void addScenario(
      List<Part.Scenario> found,
      Set<List<Integer>> seen,
      Map<String, Integer> place,
      String reader,
      List<String> ids) {
    List<Integer> columns =
        ids.stream()
            .filter(place::containsKey)
            .map(id -> place.getOrDefault(id, -1))
            .distinct()
            .sorted()
            .toList();
    if (!columns.isEmpty() && seen.add(columns)) {
      found.add(new Part.Scenario(reader, columns.stream().mapToInt(Integer::intValue).toArray()));
    }
  }

  /** Cells that must be published and stand in one equation with this one, the first of them. */
  List<String> heldBeside(String id) {
    return problem.equations().stream()
        .map(Parts::ids)
        .filter(ids -> ids.contains(id))
        .flatMap(List::stream)
        .filter(mustPublish::contains)
        .distinct()
        .sorted()
        .limit(MOST_NAMED)
        .toList();
  }

  /** A number without needless decimals. */
  static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private List<Part.Requirement> requirements(List<Cell> members, List<Part.Scenario> scenarios) {
    List<Part.Requirement> requirements = new ArrayList<>();
    for (int scenario = 0; scenario < scenarios.size(); scenario++) {
      for (int j = 0; j < members.size(); j++) {
        Cell cell = members.get(j);
        if (isSensitive(cell) && Arrays.binarySearch(scenarios.get(scenario).known(), j) < 0) {
          Rational need = problem.policy().widthNeeded(cell);
          requirements.add(
              new Part.Requirement(
                  scenario,
                  j,
                  cell.kind() == CellKind.COUNT
                      ? need.ceiling().doubleValue()
                      : need.doubleValue()));
        }
      }
    }
    return requirements;
  }
}
