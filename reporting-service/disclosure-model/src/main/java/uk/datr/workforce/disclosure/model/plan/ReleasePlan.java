package uk.datr.workforce.disclosure.model.plan;

import java.util.List;
import java.util.Optional;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * What a release is going to print.
 *
 * @param dimensions all of them
 * @param tables every planned table, report block and chart
 * @param ratios every ratio to be printed
 * @param equalities cells of two definitions that count the same population
 * @param rules public validation rules between two measures of one cell
 * @param mustPublish cells that are shown whatever it costs: England totals
 */
public record ReleasePlan(
    List<Dimension> dimensions,
    List<PlannedTable> tables,
    List<PlannedRatio> ratios,
    List<Equality> equalities,
    List<Rule> rules,
    List<CellId> mustPublish) {

  /** A ratio to be printed, such as a percentage with scale 100, rounded half up. */
  public record PlannedRatio(CellId num, CellId den, Rational scale, int dp) {}

  /** Two cells that count the same. */
  public record Equality(CellId one, CellId other) {}

  /** {@code measure ≤ times × of} in every cell: WTE at most 1.5 × headcount. */
  public record Rule(String measure, Rational times, String of) {}

  /** Keeps its own copies. */
  public ReleasePlan {
    dimensions = List.copyOf(dimensions);
    tables = List.copyOf(tables);
    ratios = List.copyOf(ratios);
    equalities = List.copyOf(equalities);
    rules = List.copyOf(rules);
    mustPublish = List.copyOf(mustPublish);
  }

  /** The dimension of a name. */
  public Optional<Dimension> dimension(String name) {
    return dimensions.stream().filter(dimension -> dimension.name().equals(name)).findFirst();
  }

  /** The plan with one table's finest level of a dimension dropped (B6.4 step 4). */
  public ReleasePlan coarsened(String table, String dimension) {
    List<PlannedTable> fewer =
        tables.stream().map(t -> t.id().equals(table) ? t.coarser(dimension) : t).toList();
    return new ReleasePlan(dimensions, fewer, ratios, equalities, rules, mustPublish);
  }
}
