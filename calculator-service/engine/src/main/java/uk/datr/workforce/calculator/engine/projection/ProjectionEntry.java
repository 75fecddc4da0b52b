package uk.datr.workforce.calculator.engine.projection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stock of staff and how it is to change, as a client gives it (specification B9.5, B12.1). Exactly one of the two
 * measures of leaving, and exactly one of recruits and targets is given.
 *
 * @param opening WTE in post at the beginning of year 0
 * @param annualLeaverRate probability to leave within a year, 0 to below 1
 * @param turnoverRate leavers by average stock, as published, 0 or more
 * @param newStarterExposure part of a year that new starters are at risk in their first one, 0 to 1; 0.5 when left out
 * @param firstYearLeaverRate probability to leave for new starters, 0 to below 1; that of everyone when left out
 * @param years number of years, 1 to 50; as many as recruits or targets when left out
 * @param recruits WTE recruited in each year; the last number goes on
 * @param targets WTE wanted at the end of each year; the last number goes on
 * @param recruitCap most WTE that can be recruited in a year towards a target; without limit when left out
 * @param pipeline people in training
 * @param costPerWte pounds a year for a WTE; no cost is reported when this and the next are left out
 * @param costPerRecruit pounds for a recruited or trained WTE
 */
public record ProjectionEntry(
    @Nullable Double opening,
    @Nullable Double annualLeaverRate,
    @Nullable Double turnoverRate,
    @Nullable Double newStarterExposure,
    @Nullable Double firstYearLeaverRate,
    @Nullable Double years,
    @Nullable List<@Nullable Double> recruits,
    @Nullable List<@Nullable Double> targets,
    @Nullable Double recruitCap,
    @Nullable PipelineEntry pipeline,
    @Nullable Double costPerWte,
    @Nullable Double costPerRecruit) {

  /**
   * People in training.
   *
   * @param intakeByYearIndex WTE that begin training, by year; years before year 0 are negative
   * @param lagYears whole years from intake to work, 0 to 20
   * @param dropoutRate share that does not finish, 0 to 1
   * @param sectorEntryRate share of those who finish that comes to work here, 0 to 1
   */
  public record PipelineEntry(
      @Nullable Map<String, @Nullable Double> intakeByYearIndex,
      @Nullable Double lagYears,
      @Nullable Double dropoutRate,
      @Nullable Double sectorEntryRate) {}
}
