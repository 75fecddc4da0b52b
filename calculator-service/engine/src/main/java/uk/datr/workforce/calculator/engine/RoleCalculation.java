package uk.datr.workforce.calculator.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.Result.InterventionFigures;
import uk.datr.workforce.calculator.engine.Result.RoleFigures;
import uk.datr.workforce.calculator.engine.model.Capacity;
import uk.datr.workforce.calculator.engine.model.Method;
import uk.datr.workforce.calculator.engine.model.Model;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.RoleModel;

/** The figures of each role: hours, direct requirement, structure and outputs (specification B4). */
record RoleCalculation(
    Model model, SortedMap<String, InterventionFigures> interventions, double averageCaseload) {

  SortedMap<Role, RoleFigures> figures() {
    SortedMap<Role, Direct> work = new TreeMap<>();
    SortedMap<Role, Double> directWte = new TreeMap<>();
    model
        .roles()
        .forEach((role, parameters) -> {
          Direct direct = direct(role, parameters);
          work.put(role, direct);
          directWte.put(role, direct.wte());
        });
    SortedMap<Role, Double> required = model.structure().required(directWte);
    SortedMap<Role, RoleFigures> figures = new TreeMap<>();
    work.forEach((role, direct) ->
        figures.put(
            role, outputs(direct, required.getOrDefault(role, 0.0), model.current().get(role))));
    return Collections.unmodifiableSortedMap(figures);
  }

  private Direct direct(Role role, RoleModel parameters) {
    double hours = 0;
    for (InterventionFigures intervention : interventions.values()) {
      hours += intervention.hoursByRole().getOrDefault(role, 0.0);
    }
    Capacity capacity = parameters.capacity();
    double workload = hours / capacity.year().awtHours() * capacity.caf() + capacity.iafWte();
    double caseload = parameters.caseload().wte(model.demand());
    double wte = parameters.directWte(workload, caseload);
    return new Direct(parameters, hours, workload, caseload, wte);
  }

  private RoleFigures outputs(Direct direct, double required, @Nullable Double current) {
    RoleModel parameters = direct.parameters();
    Capacity capacity = parameters.capacity();
    boolean needed = required > 0;
    Double ratio = current != null && needed ? (Double) (current / required) : null;
    return new RoleFigures(
        capacity.year().availableDays(),
        capacity.year().awtHours(),
        capacity.categoryAllowance(),
        capacity.caf(),
        capacity.iafWte(),
        direct.hours(),
        direct.workloadWte(),
        direct.caseloadWte(),
        direct.wte(),
        direct.binding(),
        required - direct.wte(),
        required,
        required / parameters.participation(),
        required / (1 - parameters.vacancyRate()),
        parameters.pay().annualCost(required),
        needed ? (Double) (averageCaseload / required) : null,
        current,
        current == null ? null : (Double) (current - required),
        ratio,
        current == null && needed ? null : RatioStatus.of(ratio, model.bands()));
  }

  /**
   * The direct work of a role.
   *
   * @param hours H: hours a year
   * @param workloadWte w: WTE
   * @param caseloadWte k: WTE
   * @param wte D: WTE
   */
  private record Direct(
      RoleModel parameters, double hours, double workloadWte, double caseloadWte, double wte) {

    @Nullable Method binding() {
      if (parameters.method() != Method.MAX_OF_BOTH) {
        return null;
      }
      return caseloadWte > workloadWte ? Method.CASELOAD : Method.WORKLOAD;
    }
  }
}
