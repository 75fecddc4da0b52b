package uk.datr.workforce.disclosure.auditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/** Made-up tables and publications of them. */
final class Tables {

  static final Policy POLICY = new Policy(5, true, Rational.of(4));

  private Tables() {}

  /** A table of counts with all totals of its dimensions. */
  static Problem counts(Policy policy, LongSupplier counts, Dimension... dimensions) {
    List<List<String>> members = List.of(List.of());
    for (Dimension dimension : dimensions) {
      members = times(members, dimension.nodes());
    }
    List<Equation> equations = new ArrayList<>();
    for (int along = 0; along < dimensions.length; along++) {
      for (List<String> cell : members) {
        for (Map.Entry<String, List<String>> total : dimensions[along].totals()) {
          if (total.getKey().equals(cell.get(along))) {
            equations.add(equation(cell, along, total.getValue()));
          }
        }
      }
    }
    Map<String, Long> values = new LinkedHashMap<>();
    for (List<String> cell : members) {
      value(cell, dimensions, counts, values);
    }
    List<Cell> cells = new ArrayList<>();
    values.forEach((id, value) -> cells.add(Cell.count(id, value)));
    return Problem.of(policy, cells, equations);
  }

  /** Counts of which many are small: 0 for one in five, then the larger the rarer. */
  static LongSupplier small(Random random, double mean) {
    return () ->
        random.nextInt(5) == 0 ? 0 : 1 + (long) (-Math.log(1 - random.nextDouble()) * mean);
  }

  /**
   * A publication that hides what is sensitive and, in each equation with hidden cells, at least so many; chosen by size
   * only, so that it is safe in many places and unsafe in others.
   */
  static Publication hiding(Problem problem, int least) {
    Map<String, Cell> cells = new HashMap<>();
    Set<String> hidden = new HashSet<>();
    for (Cell cell : problem.cells()) {
      cells.put(cell.id(), cell);
      if (problem.policy().isSensitive(cell)) {
        hidden.add(cell.id());
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Equation equation : problem.equations()) {
        List<String> all = new ArrayList<>(equation.parts());
        all.add(equation.total());
        long there = all.stream().filter(hidden::contains).count();
        if (there == 0) {
          continue;
        }
        List<String> more =
            all.stream()
                .filter(id -> !hidden.contains(id) && value(cells, id).signum() > 0)
                .sorted((one, other) -> value(cells, one).compareTo(value(cells, other)))
                .limit(Math.max(0, least - there))
                .toList();
        changed |= hidden.addAll(more);
      }
    }
    return publication(problem, hidden);
  }

  /** A publication that hides these cells and shows the others. */
  static Publication publication(Problem problem, Set<String> hidden) {
    Map<String, Shown> shown = new LinkedHashMap<>();
    for (Cell cell : problem.cells()) {
      if (!cell.unpublished()) {
        shown.put(
            cell.id(),
            hidden.contains(cell.id()) ? new Shown.Hidden() : new Shown.Value(cell.value()));
      }
    }
    return new Publication(shown, List.of());
  }

  private static Rational value(Map<String, Cell> cells, String id) {
    Cell cell = cells.get(id);
    return cell == null ? Rational.ZERO : cell.value();
  }

  private static List<List<String>> times(List<List<String>> before, List<String> nodes) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> start : before) {
      for (String node : nodes) {
        List<String> longer = new ArrayList<>(start);
        longer.add(node);
        all.add(longer);
      }
    }
    return all;
  }

  private static Equation equation(List<String> total, int along, List<String> children) {
    return new Equation(
        id(total), children.stream().map(child -> id(with(total, along, child))).toList());
  }

  private static long value(
      List<String> cell, Dimension[] dimensions, LongSupplier counts, Map<String, Long> values) {
    Long known = values.get(id(cell));
    if (known != null) {
      return known;
    }
    long value = -1;
    for (int along = 0; along < dimensions.length && value < 0; along++) {
      for (Map.Entry<String, List<String>> total : dimensions[along].totals()) {
        if (value < 0 && total.getKey().equals(cell.get(along))) {
          value = 0;
          for (String child : total.getValue()) {
            value += value(with(cell, along, child), dimensions, counts, values);
          }
        }
      }
    }
    long found = value < 0 ? counts.getAsLong() : value;
    values.put(id(cell), found);
    return found;
  }

  private static List<String> with(List<String> cell, int along, String member) {
    List<String> other = new ArrayList<>(cell);
    other.set(along, member);
    return other;
  }

  private static String id(List<String> members) {
    return String.join("|", members);
  }
}
