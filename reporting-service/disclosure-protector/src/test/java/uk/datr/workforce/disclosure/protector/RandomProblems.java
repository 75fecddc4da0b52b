package uk.datr.workforce.disclosure.protector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import uk.datr.workforce.disclosure.model.Cell;
import uk.datr.workforce.disclosure.model.Equation;
import uk.datr.workforce.disclosure.model.Insider;
import uk.datr.workforce.disclosure.model.Limit;
import uk.datr.workforce.disclosure.model.Policy;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Ratio;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.Shown;

/** Random lattices of one seed: tables with totals, hierarchies, a second hierarchy, insiders, earlier versions, ratios and amounts. */
final class RandomProblems {

  private final SplittableRandom random;
  private final RandomTables tables;

  RandomProblems(long seed) {
    random = new SplittableRandom(seed);
    tables = new RandomTables(random);
  }

  /** A two-way table with totals, without more. */
  Problem twoWay(int rows, int columns) {
    RandomTables.Table table =
        tables.table(
            "",
            List.of(
                tables.dimension("r", rows, false, false),
                tables.dimension("c", columns, false, false)));
    return Problem.of(new Policy(5, true, Rational.of(4)), counts(table), table.equations());
  }

  /** Two by two by two with all totals. */
  Problem cube() {
    RandomTables.Table table =
        tables.table(
            "",
            List.of(
                tables.dimension("r", 2, false, false),
                tables.dimension("c", 2, false, false),
                tables.dimension("p", 2, false, false)));
    return Problem.of(new Policy(5, true, Rational.of(4)), counts(table), table.equations());
  }

  private static List<Cell> counts(RandomTables.Table table) {
    List<Cell> cells = new ArrayList<>();
    table.values().forEach((id, value) -> cells.add(Cell.count(id, value)));
    return cells;
  }

  /** Some lattice with everything the engine knows, chosen by the seed. */
  Problem any() {
    boolean zeros = random.nextInt(4) > 0;
    Policy policy =
        new Policy(random.nextInt(5) == 0 ? 10 : 5, zeros, Rational.of(3 + random.nextInt(3)));
    List<RandomTables.Dimension> dimensions = new ArrayList<>();
    dimensions.add(
        tables.dimension("a", 2 + random.nextInt(5), random.nextBoolean(), random.nextInt(3) == 0));
    dimensions.add(tables.dimension("b", 2 + random.nextInt(3), random.nextInt(3) == 0, false));
    if (random.nextInt(3) == 0) {
      dimensions.add(tables.dimension("p", 2, false, false));
    }
    RandomTables.Table table = tables.table("", dimensions);
    List<Cell> cells = new ArrayList<>(counts(table));
    List<Equation> equations = new ArrayList<>(table.equations());
    List<Insider> insiders = new ArrayList<>();
    List<String> mustPublish = new ArrayList<>();
    List<Ratio> ratios = new ArrayList<>();
    List<Limit> limits = new ArrayList<>();
    List<String> ids = new ArrayList<>(table.values().keySet());
    if (random.nextInt(3) == 0) {
      addContributions(table, cells, equations, insiders);
    }
    if (random.nextInt(4) == 0) {
      addVersion(table, policy, cells, equations, mustPublish);
    }
    if (random.nextInt(4) == 0) {
      addRatio(ids, table, ratios);
    }
    if (random.nextInt(4) == 0) {
      addAmounts(table, policy, cells, equations, limits);
    }
    boolean total = random.nextInt(3) == 0;
    if (total && !policy.isSensitive(Cell.count("", table.of(ids.getLast())))) {
      mustPublish.add(ids.getLast());
    }
    return new Problem(policy, cells, equations, insiders, mustPublish, ratios, limits);
  }

  private void addContributions(
      RandomTables.Table table,
      List<Cell> cells,
      List<Equation> equations,
      List<Insider> insiders) {
    List<String> ofA = new ArrayList<>();
    List<String> ofB = new ArrayList<>();
    for (Map.Entry<String, Long> cell : table.values().entrySet()) {
      if (cell.getKey().contains("*")
          || cell.getKey().contains("g")
          || cell.getKey().contains("x")
          || cell.getValue() < 2) {
        continue;
      }
      if (random.nextInt(3) == 0) {
        long a = 1 + random.nextLong(cell.getValue());
        long b = a < cell.getValue() ? random.nextLong(cell.getValue() - a + 1) : 0;
        String id = cell.getKey();
        cells.add(Cell.count(id + "~A", a).asUnpublished().sensitive(false));
        cells.add(Cell.count(id + "~B", b).asUnpublished().sensitive(false));
        cells.add(Cell.count(id + "~rest", cell.getValue() - a - b).asUnpublished());
        equations.add(new Equation(id, List.of(id + "~A", id + "~B", id + "~rest")));
        ofA.add(id + "~A");
        ofB.add(id + "~B");
      }
    }
    if (!ofA.isEmpty()) {
      Optional<String> group = random.nextBoolean() ? Optional.of("G") : Optional.empty();
      insiders.add(new Insider("A", ofA, group));
      insiders.add(new Insider("B", ofB, group));
    }
  }

  private void addVersion(
      RandomTables.Table table,
      Policy policy,
      List<Cell> cells,
      List<Equation> equations,
      List<String> mustPublish) {
    Map<String, Long> change = new LinkedHashMap<>();
    table.values().forEach((id, value) -> change.put(id, 0L));
    List<String> leaves =
        table.values().keySet().stream()
            .filter(id -> !id.contains("*") && !id.contains("g") && !id.contains("x"))
            .toList();
    for (String leaf : leaves) {
      if (table.of(leaf) > 1 && random.nextInt(4) == 0) {
        change.put(leaf, 1 + random.nextLong(Math.min(6, table.of(leaf) - 1)));
      }
    }
    for (int pass = 0; pass < 4; pass++) {
      for (Equation equation : table.equations()) {
        change.put(equation.total(), equation.parts().stream().mapToLong(change::get).sum());
      }
    }
    List<Cell> was = new ArrayList<>();
    List<Equation> sums = new ArrayList<>();
    for (Equation equation : table.equations()) {
      sums.add(
          new Equation(
              "old:" + equation.total(),
              equation.parts().stream().map(id -> "old:" + id).toList()));
    }
    boolean people = random.nextBoolean();
    for (Map.Entry<String, Long> cell : table.values().entrySet()) {
      was.add(
          Cell.count(
              "old:" + cell.getKey(), cell.getValue() - change.getOrDefault(cell.getKey(), 0L)));
      Cell by =
          Cell.count("change:" + cell.getKey(), change.getOrDefault(cell.getKey(), 0L))
              .asUnpublished();
      cells.add(people && leaves.contains(cell.getKey()) ? by : by.sensitive(false));
      equations.add(
          new Equation(cell.getKey(), List.of("old:" + cell.getKey(), "change:" + cell.getKey())));
    }
    cells.addAll(was);
    equations.addAll(sums);
    if (Protector.exact(1).protect(Problem.of(policy, was, sums))
        instanceof Protection.Protected before) {
      before
          .publication()
          .cells()
          .forEach((id, shown) -> {
            if (shown instanceof Shown.Value) {
              mustPublish.add(id);
            }
          });
    }
  }

  private void addRatio(List<String> ids, RandomTables.Table table, List<Ratio> ratios) {
    String num = ids.get(random.nextInt(ids.size()));
    String den = ids.getLast();
    long of = table.of(den);
    if (of == 0 || num.equals(den)) {
      return;
    }
    int dp = random.nextInt(2);
    Rational exact = Rational.of(100 * table.of(num), of);
    Rational unit = Rational.of(1, dp == 0 ? 1 : 10);
    Rational shown = exact.divide(unit).add(Rational.of(1, 2)).floor().multiply(unit);
    ratios.add(new Ratio(num, den, Rational.of(100), shown, dp));
  }

  private void addAmounts(
      RandomTables.Table table,
      Policy policy,
      List<Cell> cells,
      List<Equation> equations,
      List<Limit> limits) {
    Map<String, Rational> wte = new LinkedHashMap<>();
    List<String> leaves =
        table.values().keySet().stream()
            .filter(id -> !id.contains("*") && !id.contains("g") && !id.contains("x"))
            .toList();
    for (String leaf : leaves) {
      wte.put(leaf, Rational.of(table.of(leaf) * (30 + random.nextInt(71)), 100));
    }
    for (int pass = 0; pass < 4; pass++) {
      for (Equation equation : table.equations()) {
        Rational sum = Rational.ZERO;
        for (String part : equation.parts()) {
          sum = sum.add(wte.getOrDefault(part, Rational.ZERO));
        }
        wte.put(equation.total(), sum);
      }
    }
    for (Equation equation : table.equations()) {
      equations.add(
          new Equation(
              "wte:" + equation.total(),
              equation.parts().stream().map(id -> "wte:" + id).toList()));
    }
    wte.forEach((id, value) -> {
      boolean sensitive = policy.isSensitive(Cell.count(id, table.of(id)));
      Cell cell = Cell.amount("wte:" + id, value);
      cells.add(
          sensitive
              ? cell.sensitive(true).needing(Rational.of(2).max(value.divide(Rational.of(5))))
              : cell);
      if (table.of(id) > 0) {
        limits.add(new Limit("wte:" + id, Rational.of(3, 2), id));
      }
    });
  }
}
