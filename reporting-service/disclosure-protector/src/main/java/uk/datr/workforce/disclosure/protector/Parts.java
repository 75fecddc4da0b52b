package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.Collection;
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
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Shown;
import uk.datr.workforce.disclosure.protector.linear.SparseColumns.Entry;

/** Turns a problem into its connected parts. Cells that every reader knows, shown zeros and cells that must be published, connect nothing. */
final class Parts {

  /** Room that is kept from the edge of a printed ratio or rule, relative to the cells, so that rounding of doubles never crosses it. */
  private static final double MARGIN = 1e-9;

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
    List<Inequality> all = Inequality.of(problem);
    all.forEach(i -> join(leader, List.of(i.one(), i.other())));
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
    Map<String, List<Inequality>> inequalities = new HashMap<>();
    for (Inequality inequality : all) {
      owner(leader, List.of(inequality.one(), inequality.other()))
          .ifPresent(o -> inequalities.computeIfAbsent(o, x -> new ArrayList<>()).add(inequality));
    }
    List<Part> parts = new ArrayList<>();
    members.forEach((name, list) -> {
      if (list.stream().anyMatch(this::isSensitive)) {
        parts.add(
            part(
                list,
                equations.getOrDefault(name, List.of()),
                inequalities.getOrDefault(name, List.of())));
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

  private Part part(List<Cell> members, List<Equation> equations, List<Inequality> inequalities) {
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
    for (Inequality inequality : inequalities) {
      rows.add(row(inequality, place, columns));
    }
    List<Part.Scenario> scenarios = new Readership(problem.insiders()).scenarios(place);
    return new Part(
        columns, rows, scenarios, Readership.requirements(problem.policy(), members, scenarios));
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
    double spare =
        inequality
                .spare(cell(inequality.one()).value(), cell(inequality.other()).value())
                .doubleValue()
            / size;
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
}
