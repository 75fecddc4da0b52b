package uk.datr.workforce.calculator.plans;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is made from.
 *
 * @param requiredWte WTE of paid roles that the scenario requires
 * @param costPerWte pounds a year for a WTE of each of them
 * @param current paid WTE in post by role, as the planner may see them; null when nobody is known
 */
record PlanBasis(
    Map<String, Double> requiredWte,
    Map<String, Double> costPerWte,
    @Nullable Map<String, Double> current) {

  /** Keeps its own copies. */
  PlanBasis {
    requiredWte = Map.copyOf(requiredWte);
    costPerWte = Map.copyOf(costPerWte);
    current = current == null ? null : Map.copyOf(current);
  }
}
