package uk.datr.workforce.calculator.scenarios;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationResult;
import uk.datr.workforce.calculator.engine.model.Role;

/**
 * What a plan takes from a scenario.
 *
 * @param area code of the authority
 * @param requiredWte of paid roles that are required at all
 * @param costPerWte pounds a year for a WTE of each of them
 * @param current paid WTE in post by role, as far as the reader may see them; null when nobody said it
 */
public record ScenarioBasis(
    String area,
    SortedMap<String, Double> requiredWte,
    SortedMap<String, Double> costPerWte,
    @Nullable Map<String, Double> current) {

  static ScenarioBasis of(StoredScenario scenario, boolean showsCensus) {
    SortedMap<String, Double> required = new TreeMap<>();
    SortedMap<String, Double> cost = new TreeMap<>();
    for (Map.Entry<String, CalculationResult.RoleFigures> role :
        scenario.result().roles().entrySet()) {
      double wte = role.getValue().requiredWte();
      if (Role.valueOf(role.getKey()).isPaid() && wte > 0) {
        required.put(role.getKey(), wte);
        cost.put(role.getKey(), role.getValue().annualCost() / wte);
      }
    }
    return new ScenarioBasis(
        scenario.area(),
        Collections.unmodifiableSortedMap(required),
        Collections.unmodifiableSortedMap(cost),
        showsCensus ? inPost(scenario.request().current()) : null);
  }

  private static @Nullable Map<String, Double> inPost(
      @Nullable Map<String, @Nullable Double> current) {
    if (current == null) {
      return null;
    }
    SortedMap<String, Double> known = new TreeMap<>();
    current.forEach((role, wte) -> {
      if (wte != null) {
        known.put(role, wte);
      }
    });
    return known;
  }
}
