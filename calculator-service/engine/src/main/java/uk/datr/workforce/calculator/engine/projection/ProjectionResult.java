package uk.datr.workforce.calculator.engine.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stock of staff over years (specification B9.5).
 *
 * @param annualLeaverRate probability to leave within a year that was used, converted from a turnover rate if need be
 * @param monthlyLeaverRate the same for a month
 * @param rows one for each year
 * @param steadyState WTE that the stock tends to if recruits and graduates stayed as in the last year; none when nobody
 *     leaves, as there is no limit then
 * @param targetMetYear first year from which on every target is met; none when there is none or no target
 * @param unmetWteYears WTE missing at the ends of the years, added up; none without targets
 * @param cumulativeRecruits WTE recruited in all years
 * @param cost pounds in all years; none when no cost was given
 */
public record ProjectionResult(
    double annualLeaverRate,
    double monthlyLeaverRate,
    List<Row> rows,
    @Nullable Double steadyState,
    @Nullable Integer targetMetYear,
    @Nullable Double unmetWteYears,
    double cumulativeRecruits,
    @Nullable Double cost) {

  /**
   * One year.
   *
   * @param year index, from 0
   * @param opening WTE at its beginning
   * @param recruits WTE recruited
   * @param graduates WTE that come from training
   * @param leavers WTE that leave, new starters among them
   * @param closing WTE at its end
   * @param target WTE wanted at its end; none without targets
   * @param unmet WTE missing at its end; none without targets
   * @param cost pounds for the average stock and for recruits and graduates; none when no cost was given
   */
  public record Row(
      int year,
      double opening,
      double recruits,
      double graduates,
      double leavers,
      double closing,
      @Nullable Double target,
      @Nullable Double unmet,
      @Nullable Double cost) {}
}
