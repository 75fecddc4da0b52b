package uk.datr.workforce.calculator.engine.defaults;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/**
 * Paid staff in post as a census counted them, in the roles of the calculator.
 *
 * @param current WTE by role
 * @param unmapped WTE by census role that no role of the calculator stands for: listed and not dropped
 * @param source the collection and its date
 */
public record CensusStaff(
    SortedMap<Role, Double> current, SortedMap<String, Double> unmapped, ValueSource source) {

  /**
   * Staff by census role, mapped to roles of the calculator.
   *
   * @param wteByCensusRole WTE by census role
   * @param mapping role of the calculator by census role; a census role that is left out is not mapped
   */
  public static CensusStaff of(
      Map<String, Double> wteByCensusRole, Map<String, Role> mapping, ValueSource source) {
    SortedMap<Role, Double> current = new TreeMap<>();
    SortedMap<String, Double> unmapped = new TreeMap<>();
    new TreeMap<>(wteByCensusRole)
        .forEach((censusRole, wte) -> {
          Role role = mapping.get(censusRole);
          if (role == null) {
            unmapped.merge(censusRole, wte, Double::sum);
          } else {
            current.merge(role, wte, Double::sum);
          }
        });
    return new CensusStaff(
        Collections.unmodifiableSortedMap(current),
        Collections.unmodifiableSortedMap(unmapped),
        source);
  }
}
