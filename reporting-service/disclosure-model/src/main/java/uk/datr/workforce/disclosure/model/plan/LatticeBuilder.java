package uk.datr.workforce.disclosure.model.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/** Makes one lattice of a whole release plan, with what was published before (B6.2). */
public final class LatticeBuilder {

  private final ReleasePlan plan;
  private final Map<String, CellId> ids = new TreeMap<>();
  private final Map<String, Cell> cells = new TreeMap<>();
  private final Set<Equation> equations = new HashSet<>();
  private final List<Limit> limits = new ArrayList<>();
  private final Set<String> mustPublish = new TreeSet<>();

  private LatticeBuilder(ReleasePlan plan) {
    this.plan = plan;
  }

  /**
   * The lattice of a plan.
   *
   * @param facts the cell of each id the plan shows, with its value, its kind and its primary mark
   * @param ledger what was published before; its cells that are planned again join with their changes
   * @param insiders organisations and the cells of theirs they know, which facts must have given
   */
  public static Problem lattice(
      ReleasePlan plan,
      Policy policy,
      Function<CellId, Cell> facts,
      Ledger ledger,
      List<Insider> insiders) {
    LatticeBuilder builder = new LatticeBuilder(plan);
    plan.tables().forEach(table -> builder.addCells(table, facts));
    builder.addSums();
    builder.addEqualities();
    builder.addRules();
    builder.addVersions(ledger);
    plan.mustPublish().forEach(id -> builder.mustPublish.add(id.text()));
    return new Problem(
        policy,
        List.copyOf(builder.cells.values()),
        builder.sorted(),
        insiders,
        List.copyOf(builder.mustPublish),
        builder.ratios(),
        builder.limits);
  }

  private void addCells(PlannedTable table, Function<CellId, Cell> facts) {
    List<CellId> found = List.of(new CellId(table.measure(), Map.of()));
    for (String name : table.levels().keySet()) {
      Dimension dimension =
          plan.dimension(name)
              .orElseThrow(
                  () -> new IllegalArgumentException(table.id() + ": no dimension " + name));
      found =
          found.stream()
              .flatMap(id -> table.members(name).stream().map(member -> id.with(dimension, member)))
              .toList();
    }
    for (CellId id : found) {
      String text = id.text();
      ids.put(text, id);
      cells.computeIfAbsent(text, x -> named(facts.apply(id), text));
    }
  }

  private static Cell named(Cell cell, String id) {
    return new Cell(
        id, cell.value(), cell.kind(), cell.sensitivity(), cell.needWidth(), cell.unpublished());
  }

  /** Every total that has a cell, along every dimension and hierarchy, over the cells that are there. */
  private void addSums() {
    for (CellId id : List.copyOf(ids.values())) {
      for (Dimension dimension : plan.dimensions()) {
        String member = id.members().getOrDefault(dimension.name(), dimension.all());
        Set<String> there = new HashSet<>();
        for (String below : dimension.below(member)) {
          if (ids.containsKey(id.with(dimension, below).text())) {
            there.add(below);
          }
        }
        for (List<String> parts : dimension.sumsOver(member, there)) {
          equations.add(
              new Equation(
                  id.text(), parts.stream().map(part -> id.with(dimension, part).text()).toList()));
        }
      }
    }
  }

  private void addEqualities() {
    plan.equalities()
        .forEach(e -> equations.add(new Equation(e.one().text(), List.of(e.other().text()))));
  }

  private void addRules() {
    for (ReleasePlan.Rule rule : plan.rules()) {
      for (CellId id : ids.values()) {
        String of = new CellId(rule.of(), id.members()).text();
        if (id.measure().equals(rule.measure()) && cells.containsKey(of)) {
          limits.add(new Limit(id.text(), rule.times(), of));
        }
      }
    }
  }

  private void addVersions(Ledger ledger) {
    List<Equation> now = List.copyOf(equations);
    ledger
        .versions()
        .forEach((version, entries) -> {
          entries.forEach((id, entry) -> addEarlier(version, id, entry));
          for (Equation equation : now) {
            if (entries.containsKey(equation.total())
                && entries.keySet().containsAll(equation.parts())) {
              equations.add(
                  new Equation(
                      earlier(version, equation.total()),
                      equation.parts().stream().map(part -> earlier(version, part)).toList()));
            }
          }
        });
  }

  /** The cell as it was, shown or hidden, and its change: new = old + change, or old = new + change where it fell. */
  private void addEarlier(String version, String id, Ledger.Entry entry) {
    Cell now = cells.get(id);
    if (now == null) {
      return;
    }
    String was = earlier(version, id);
    Cell before =
        new Cell(was, entry.value(), now.kind(), now.sensitivity(), now.needWidth(), false);
    if (entry.shown() instanceof Shown.Hidden) {
      cells.put(was, before);
    } else {
      // What is public is no secret any more, however small the cell has become. A rounded cell
      // counts as shown exactly, which asks for more protection than it needs.
      cells.put(was, before.sensitive(false));
      mustPublish.add(was);
    }
    Rational change = now.value().subtract(entry.value());
    String by = earlier(version, id) + " change";
    cells.put(by, new Cell(by, change.abs(), now.kind(), now.sensitivity(), now.needWidth(), true));
    equations.add(
        change.signum() >= 0
            ? new Equation(id, List.of(was, by))
            : new Equation(was, List.of(id, by)));
  }

  private static String earlier(String version, String id) {
    return version + ":" + id;
  }

  private List<Ratio> ratios() {
    List<Ratio> printed = new ArrayList<>();
    for (ReleasePlan.PlannedRatio ratio : plan.ratios()) {
      Rational den = value(ratio.den());
      if (den.signum() > 0) {
        Rational exact = ratio.scale().multiply(value(ratio.num())).divide(den);
        Rational unit = Rational.decimal("1E-" + ratio.dp());
        Rational shown = exact.divide(unit).add(Rational.of(1, 2)).floor().multiply(unit);
        printed.add(
            new Ratio(ratio.num().text(), ratio.den().text(), ratio.scale(), shown, ratio.dp()));
      }
    }
    return printed;
  }

  private Rational value(CellId id) {
    Cell cell = cells.get(id.text());
    if (cell == null) {
      throw new IllegalArgumentException(
          "the plan prints a ratio of " + id.text() + ", which no table shows");
    }
    return cell.value();
  }

  private List<Equation> sorted() {
    return equations.stream()
        .sorted(
            java.util.Comparator.comparing(Equation::total)
                .thenComparing(equation -> String.join("\n", equation.parts())))
        .toList();
  }
}
