package uk.datr.workforce.calculator.engine.batch;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.model.Role;

/**
 * Where an area, or several together, stand: what can be set beside each other although the areas differ in size. Volunteers
 * are left out.
 *
 * @param persons people in treatment, in the year or on a day as they were counted
 * @param averageCaseload people in treatment on an average day
 * @param requiredWte required WTE
 * @param annualCost pounds a year
 * @param impliedCaseload people on an average day for each WTE of drug and alcohol worker; none without any
 * @param costPerPerson pounds a year for each person in treatment; none without any
 * @param regulatedShare share of required WTE in regulated professions; none without any WTE
 * @param requiredByRole required WTE by role
 * @param skillMix share of required WTE by role; empty without any WTE
 */
public record Position(
    double persons,
    double averageCaseload,
    double requiredWte,
    double annualCost,
    @Nullable Double impliedCaseload,
    @Nullable Double costPerPerson,
    @Nullable Double regulatedShare,
    SortedMap<Role, Double> requiredByRole,
    SortedMap<Role, Double> skillMix) {

  /** The position of areas together; they are added up in the given order. */
  public static Position of(Collection<Result> results) {
    double persons = 0;
    double caseload = 0;
    double cost = 0;
    SortedMap<Role, Double> byRole = new TreeMap<>();
    for (Result result : results) {
      for (Result.DemandFigures group : result.demand().values()) {
        persons += group.persons();
        caseload += group.averageCaseload();
      }
      cost += result.totals().annualCost();
      result
          .roles()
          .forEach((role, figures) -> {
            if (role.isPaid()) {
              byRole.merge(role, figures.requiredWte(), Double::sum);
            }
          });
    }
    double wte = 0;
    double regulated = 0;
    for (var role : byRole.entrySet()) {
      wte += role.getValue();
      regulated += role.getKey().isRegulated() ? role.getValue() : 0;
    }
    return new Position(
        persons,
        caseload,
        wte,
        cost,
        per(caseload, byRole.getOrDefault(Role.DRUG_ALCOHOL_WORKER, 0.0)),
        per(cost, persons),
        per(regulated, wte),
        Collections.unmodifiableSortedMap(byRole),
        mix(byRole, wte));
  }

  private static SortedMap<Role, Double> mix(SortedMap<Role, Double> byRole, double wte) {
    SortedMap<Role, Double> mix = new TreeMap<>();
    if (wte > 0) {
      byRole.forEach((role, required) -> mix.put(role, required / wte));
    }
    return Collections.unmodifiableSortedMap(mix);
  }

  private static @Nullable Double per(double amount, double number) {
    return number > 0 ? (Double) (amount / number) : null;
  }
}
