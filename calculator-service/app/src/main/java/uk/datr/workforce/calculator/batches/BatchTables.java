package uk.datr.workforce.calculator.batches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.exports.CalculationTables;
import uk.datr.workforce.calculator.exports.Table;
import uk.datr.workforce.calculator.simulations.SummaryView;

/** A batch as tables: a line for England, each region and each area, and how they were worked out. */
final class BatchTables {

  private static final String WTE = "totals.requiredWte";
  private static final String COST = "totals.annualCost";

  private static final List<String> METHOD =
      List.of(
          "Each area is calculated by the same parameters with the people in treatment of its defaults: published numbers of England shared out over the authorities, or figures of the area that were imported.",
          "A region and England are the sums of their areas; their caseload, cost for a person and shares follow from the sums.",
          "impliedCaseload: people in treatment on an average day for each WTE of drug and alcohol worker.",
          "costPerPerson: annualCost for each person in treatment.",
          "requiredWte: of all paid roles; a share of a role is its part of that. Volunteers are left out.",
          "P10, P50 and P90: in so many of 100 samples a figure is no more. Each sample draws the same values for all areas, as the uncertain inputs mean the same everywhere.",
          "It is guidance for a local conversation, not a staffing standard. To see how a number of one area was worked out, export a calculation of that area.");

  private BatchTables() {}

  static List<Table> of(BatchView batch) {
    SortedSet<String> roles = new TreeSet<>(batch.england().requiredByRole().keySet());
    List<String> headings =
        new ArrayList<>(
            List.of(
                "level",
                "code",
                "name",
                "regionCode",
                "areas",
                "persons",
                "averageCaseload",
                "requiredWte",
                "annualCost",
                "impliedCaseload",
                "costPerPerson",
                "regulatedShare",
                "requiredWteP10",
                "requiredWteP50",
                "requiredWteP90",
                "annualCostP10",
                "annualCostP50",
                "annualCostP90"));
    headings.addAll(roles);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(row("England", batch.england(), roles));
    batch.regions().forEach(region -> rows.add(row("Region", region, roles)));
    batch.areas().forEach(area -> rows.add(row("Area", area, roles)));
    return List.of(new Table("Areas", headings, rows), method(batch));
  }

  private static Table method(BatchView batch) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    METHOD.forEach(line -> rows.add(Arrays.asList("method", line)));
    rows.add(Arrays.asList("status", batch.status()));
    rows.add(Arrays.asList("label", batch.label()));
    rows.add(Arrays.asList("period", batch.period()));
    rows.add(Arrays.asList("samples", batch.samples()));
    rows.addAll(CalculationTables.of(batch.provenance()));
    batch
        .provenance()
        .illustrative()
        .forEach(pointer -> rows.add(Arrays.asList("illustrative", pointer)));
    return new Table("How this was worked out", List.of("name", "value"), rows);
  }

  private static List<@Nullable Object> row(
      String level, PositionView position, SortedSet<String> roles) {
    List<@Nullable Object> row = new ArrayList<>();
    row.addAll(
        Arrays.asList(
            level,
            position.code(),
            position.name(),
            position.regionCode(),
            position.areas(),
            position.persons(),
            position.averageCaseload(),
            position.requiredWte(),
            position.annualCost(),
            position.impliedCaseload(),
            position.costPerPerson(),
            position.regulatedShare()));
    for (String figure : List.of(WTE, COST)) {
      SummaryView summary =
          position.uncertainty() == null ? null : position.uncertainty().get(figure);
      row.add(summary == null ? null : (Double) summary.p10());
      row.add(summary == null ? null : (Double) summary.p50());
      row.add(summary == null ? null : (Double) summary.p90());
    }
    roles.forEach(role -> row.add(position.requiredByRole().get(role)));
    return row;
  }
}
