package uk.datr.workforce.calculator.engine.optimisation;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A mix of roles that was checked against every rule (specification B9.4). Of several mixes of the same cost it is the
 * one with the fewest WTE, and of those the one with the fewest of the first role, then the second, and so on.
 *
 * @param status whether it is proven to be the best
 * @param wte WTE by role
 * @param hours hours a year by task and role; several ways to share the hours out can be as good, and this is one
 * @param shortfallHours hours a year that are not worked, by task; only tasks with any
 * @param cost pounds a year
 * @param totalWte WTE of all roles
 * @param regulatedShare share of WTE in regulated professions; none without any WTE
 */
public record OptimisationResult(
    Status status,
    SortedMap<String, Double> wte,
    SortedMap<String, SortedMap<String, Double>> hours,
    SortedMap<String, Double> shortfallHours,
    double cost,
    double totalWte,
    @Nullable Double regulatedShare) {

  /** How good a mix is. */
  public enum Status {
    /** No mix is better. */
    OPTIMAL,
    /** It keeps all rules; whether a better one exists was not found out in the time. */
    FEASIBLE_NOT_PROVEN
  }
}
