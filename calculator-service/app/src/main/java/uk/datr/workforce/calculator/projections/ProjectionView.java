package uk.datr.workforce.calculator.projections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationProvenance;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.projection.ProjectionResult;

/** Stocks of staff over years. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Projection",
    description = "A stock of staff over years, or under 'roles' one for each role.")
record ProjectionView(
    @Schema(
            required = true,
            description = "It is guidance: always INDICATIVE",
            examples = "INDICATIVE")
        String status,
    @Schema(description = "Your own words for it") @Nullable String label,
    @Schema(description = "By role") @Nullable Map<String, Stock> roles,
    @Schema(description = "Probability to leave within a year that was used", examples = "0.173516")
        @Nullable Double annualLeaverRate,
    @Schema(description = "The same for a month", examples = "0.015756")
        @Nullable Double monthlyLeaverRate,
    @Schema(description = "One for each year") @Nullable List<Row> rows,
    @Schema(
            description =
                "WTE that the stock tends to if recruits and graduates stayed as in the last year; absent when nobody leaves")
        @Nullable Double steadyState,
    @Schema(
            description =
                "Index of the first year from which on every target is met; absent when there is none")
        @Nullable Integer targetMetYear,
    @Schema(description = "WTE missing at the ends of the years, added up; absent without targets")
        @Nullable Double unmetWteYears,
    @Schema(description = "WTE recruited in all years", examples = "29.6")
        @Nullable Double cumulativeRecruits,
    @Schema(description = "Pounds in all years; absent when no cost was given")
        @Nullable Double cost,
    @Schema(required = true) CalculationProvenance provenance) {

  private static final String INDICATIVE = "INDICATIVE";

  static ProjectionView of(
      ProjectionResult result, @Nullable String label, CalculationProvenance provenance) {
    Stock stock = Stock.of(result);
    return new ProjectionView(
        INDICATIVE,
        label,
        null,
        stock.annualLeaverRate(),
        stock.monthlyLeaverRate(),
        stock.rows(),
        stock.steadyState(),
        stock.targetMetYear(),
        stock.unmetWteYears(),
        stock.cumulativeRecruits(),
        stock.cost(),
        provenance);
  }

  static ProjectionView of(
      SortedMap<Role, ProjectionResult> results,
      @Nullable String label,
      CalculationProvenance provenance) {
    Map<String, Stock> roles = new TreeMap<>();
    results.forEach((role, result) -> roles.put(role.name(), Stock.of(result)));
    return new ProjectionView(
        INDICATIVE, label, roles, null, null, null, null, null, null, null, null, provenance);
  }

  /** The stock of a role over years. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProjectedStock", description = "The stock of a role over years.")
  record Stock(
      @Schema(
              description = "Probability to leave within a year that was used",
              examples = "0.173516")
          @Nullable Double annualLeaverRate,
      @Schema(description = "The same for a month", examples = "0.015756")
          @Nullable Double monthlyLeaverRate,
      @Schema(description = "One for each year") @Nullable List<Row> rows,
      @Schema(
              description =
                  "WTE that the stock tends to if recruits and graduates stayed as in the last year; absent when nobody leaves")
          @Nullable Double steadyState,
      @Schema(
              description =
                  "Index of the first year from which on every target is met; absent when there is none")
          @Nullable Integer targetMetYear,
      @Schema(
              description =
                  "WTE missing at the ends of the years, added up; absent without targets")
          @Nullable Double unmetWteYears,
      @Schema(description = "WTE recruited in all years", examples = "29.6")
          @Nullable Double cumulativeRecruits,
      @Schema(description = "Pounds in all years; absent when no cost was given")
          @Nullable Double cost) {

    static Stock of(ProjectionResult result) {
      return new Stock(
          result.annualLeaverRate(),
          result.monthlyLeaverRate(),
          result.rows().stream().map(Row::of).toList(),
          result.steadyState(),
          result.targetMetYear(),
          result.unmetWteYears(),
          result.cumulativeRecruits(),
          result.cost());
    }
  }

  /** One year. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProjectedYear", description = "One year of a stock, in WTE.")
  record Row(
      @Schema(required = true, description = "Index, from 0", examples = "0") int year,
      @Schema(required = true, description = "At its beginning", examples = "24") double opening,
      @Schema(required = true, examples = "8") double recruits,
      @Schema(required = true, description = "From training", examples = "0") double graduates,
      @Schema(required = true, description = "New starters among them", examples = "5.32")
          double leavers,
      @Schema(required = true, description = "At its end", examples = "26.68") double closing,
      @Schema(description = "Wanted at its end", examples = "28") @Nullable Double target,
      @Schema(description = "Missing at its end", examples = "1.32") @Nullable Double unmet,
      @Schema(description = "Pounds for the average stock and for recruits and graduates")
          @Nullable Double cost) {

    static Row of(ProjectionResult.Row row) {
      return new Row(
          row.year(),
          row.opening(),
          row.recruits(),
          row.graduates(),
          row.leavers(),
          row.closing(),
          row.target(),
          row.unmet(),
          row.cost());
    }
  }
}
