package uk.datr.workforce.calculator.engine.optimisation;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A problem after all checks (specification B9.4).
 *
 * @param roles terms by role
 * @param tasks terms by task
 * @param supervision rules in the order of the request
 * @param minRegulatedShare σ, or none
 * @param step WTE come in multiples of this, or any number
 * @param budget pounds a year, or none
 * @param mode whether hours may be missing
 */
record Problem(
    SortedMap<String, RoleTerms> roles,
    SortedMap<String, TaskTerms> tasks,
    List<Supervision> supervision,
    @Nullable Double minRegulatedShare,
    @Nullable Double step,
    @Nullable Double budget,
    OptimisationMode mode) {

  /**
   * Terms of a role.
   *
   * @param cost pounds a year for a WTE
   * @param hours P: productive hours a year of a WTE
   * @param regulated whether its profession is regulated
   * @param min least WTE, or none
   * @param max most WTE, or none
   */
  record RoleTerms(
      double cost, double hours, boolean regulated, @Nullable Double min, @Nullable Double max) {}

  /**
   * Terms of a task.
   *
   * @param hours hours a year
   * @param eligible roles that can do it
   * @param penalty of an hour that is not worked
   */
  record TaskTerms(double hours, SortedSet<String> eligible, double penalty) {}

  /** At most so many WTE of some roles for each WTE of others. */
  record Supervision(SortedSet<String> of, SortedSet<String> by, double max) {}
}
