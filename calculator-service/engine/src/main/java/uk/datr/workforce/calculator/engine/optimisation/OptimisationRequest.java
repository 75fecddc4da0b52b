package uk.datr.workforce.calculator.engine.optimisation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/**
 * Which mix of roles is asked for (specification B12.1). Roles are those that have a cost; their codes and those of
 * tasks are capital letters, digits and underscores, so that a service can use roles and tasks of its own.
 *
 * @param costPerWte pounds a year by role
 * @param productiveHoursPerWte hours a year for tasks that a WTE has, above 0, by role
 * @param taskHours hours a year that have to be worked, by task
 * @param eligibility roles that can do a task, by task
 * @param regulatedRoles roles of regulated professions
 * @param minRegulatedShare least share of all WTE in regulated professions, 0 to 1
 * @param supervision most WTE of some roles for each WTE of others
 * @param bounds least and most WTE by role
 * @param wteStep WTE come in multiples of this; any number when left out
 * @param budget most pounds a year
 * @param mode {@code STRICT}, all hours are worked, or {@code ELASTIC}, as many as the other rules allow; {@code STRICT}
 *     when left out
 * @param penalties what an hour that is not worked counts, by task, above 0; 1 when left out; for {@code ELASTIC}
 * @param calculation a calculation from which costs, hours, tasks and eligibility are derived; what is given beside it
 *     takes the place of what is derived
 */
public record OptimisationRequest(
    @Nullable Map<String, @Nullable Double> costPerWte,
    @Nullable Map<String, @Nullable Double> productiveHoursPerWte,
    @Nullable Map<String, @Nullable Double> taskHours,
    @Nullable Map<String, @Nullable List<@Nullable String>> eligibility,
    @Nullable List<@Nullable String> regulatedRoles,
    @Nullable Double minRegulatedShare,
    @Nullable List<@Nullable SupervisionEntry> supervision,
    @Nullable Map<String, @Nullable BoundsEntry> bounds,
    @Nullable Double wteStep,
    @Nullable Double budget,
    @Nullable String mode,
    @Nullable Map<String, @Nullable Double> penalties,
    @Nullable CalculationRequest calculation) {

  /**
   * A rule of supervision.
   *
   * @param of roles that are supervised
   * @param by roles that supervise
   * @param max WTE of the first for each WTE of the second, 0 or more
   */
  public record SupervisionEntry(
      @Nullable List<@Nullable String> of,
      @Nullable List<@Nullable String> by,
      @Nullable Double max) {}

  /**
   * Limits of a role.
   *
   * @param min WTE, 0 when left out
   * @param max WTE, without limit when left out
   */
  public record BoundsEntry(@Nullable Double min, @Nullable Double max) {}
}
