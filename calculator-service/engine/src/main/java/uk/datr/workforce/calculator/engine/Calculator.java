package uk.datr.workforce.calculator.engine;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.calculator.engine.Result.DemandFigures;
import uk.datr.workforce.calculator.engine.Result.InterventionFigures;
import uk.datr.workforce.calculator.engine.Result.RoleFigures;
import uk.datr.workforce.calculator.engine.Result.Totals;
import uk.datr.workforce.calculator.engine.check.Checked;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Finding;
import uk.datr.workforce.calculator.engine.check.RequestCheck;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.model.GroupDemand;
import uk.datr.workforce.calculator.engine.model.Intervention;
import uk.datr.workforce.calculator.engine.model.Model;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.RoleModel;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/**
 * Required workforce from need, work and structure (specification B4). The same request always gives the same result
 * to the last bit: nothing is rounded, and sums are taken in ascending order of codes.
 */
public final class Calculator {

  private static final double MINUTES_IN_HOUR = 60;
  private static final double MONTHS = 12;

  /** Calculates a request, or refuses it with all its faults. */
  public Outcome calculate(CalculationRequest request) {
    return switch (RequestCheck.check(request)) {
      case Checked.Refused refused -> new Outcome.Refused(refused.findings());
      case Checked.Accepted accepted -> finite(calculate(accepted.model()));
    };
  }

  /** Calculates a request whose values have these sources. When any number of it is illustrative, the result says so. */
  public Outcome calculate(CalculationRequest request, Sources sources) {
    return switch (calculate(request)) {
      case Outcome.Refused refused -> refused;
      case Outcome.Calculated calculated ->
          hasIllustrativeNumbers(request, sources)
              ? new Outcome.Calculated(
                  calculated.result().with(WarningCode.ILLUSTRATIVE_PARAMETERS, "TOTAL"))
              : calculated;
    };
  }

  private static boolean hasIllustrativeNumbers(CalculationRequest request, Sources sources) {
    return RecordJson.of(request).leaves().entrySet().stream()
        .anyMatch(leaf ->
            leaf.getValue() instanceof Json.Numeric
                && sources.of(leaf.getKey()).provenance() == Provenance.ILLUSTRATIVE);
  }

  private static Outcome finite(Result result) {
    return FigureLimits.allFinite(result)
        ? new Outcome.Calculated(result)
        : new Outcome.Refused(
            List.of(
                new Finding(
                    FaultCode.OUT_OF_RANGE,
                    "",
                    "The values are so large or small that the result is no longer a number.")));
  }

  private static Result calculate(Model model) {
    SortedMap<SubstanceGroup, DemandFigures> demand = new TreeMap<>();
    model.demand().forEach((group, people) -> demand.put(group, figures(people)));
    SortedMap<String, InterventionFigures> interventions = new TreeMap<>();
    model
        .interventions()
        .forEach((code, intervention) -> interventions.put(code, figures(intervention, model)));

    double averageCaseload = 0;
    for (DemandFigures people : demand.values()) {
      averageCaseload += people.averageCaseload();
    }
    SortedMap<Role, RoleFigures> roles =
        new RoleCalculation(model, interventions, averageCaseload).figures();
    Totals totals = totals(roles, averageCaseload, contactMinutes(model, interventions));
    return new Result(
        Collections.unmodifiableSortedMap(demand),
        Collections.unmodifiableSortedMap(interventions),
        roles,
        model.structure().wtePerWte(),
        totals,
        notModelled(model),
        model.unmappedCurrent(),
        Warnings.of(model, roles, totals.contactMinutesPerPersonMonth()));
  }

  private static DemandFigures figures(GroupDemand people) {
    return new DemandFigures(people.persons(), people.presentations(), people.averageCaseload());
  }

  private static InterventionFigures figures(Intervention intervention, Model model) {
    double volume = intervention.volume().annualContacts(model.demand());
    double minutes = intervention.contact().minutesPerAttendedContact();
    SortedMap<Role, Double> hours = new TreeMap<>();
    SortedMap<Role, Double> standard = new TreeMap<>();
    intervention
        .staff()
        .forEach((role, heads) -> {
          hours.put(role, volume * minutes * heads / MINUTES_IN_HOUR);
          RoleModel parameters = model.roles().get(role);
          if (parameters != null && minutes * heads > 0) {
            double awt = parameters.capacity().year().awtHours();
            standard.put(role, awt * MINUTES_IN_HOUR / (minutes * heads));
          }
        });
    return new InterventionFigures(
        volume,
        minutes,
        Collections.unmodifiableSortedMap(hours),
        Collections.unmodifiableSortedMap(standard));
  }

  private static double contactMinutes(
      Model model, SortedMap<String, InterventionFigures> interventions) {
    double minutes = 0;
    for (var entry : model.interventions().entrySet()) {
      InterventionFigures figures = interventions.get(entry.getKey());
      if (figures != null) {
        minutes += figures.volume() * entry.getValue().contact().contactMinutes();
      }
    }
    return minutes;
  }

  private static Totals totals(
      SortedMap<Role, RoleFigures> roles, double averageCaseload, double contactMinutes) {
    double required = 0;
    double regulated = 0;
    double cost = 0;
    for (var entry : roles.entrySet()) {
      if (entry.getKey().isPaid()) {
        required += entry.getValue().requiredWte();
        cost += entry.getValue().annualCost();
      }
      if (entry.getKey().isRegulated()) {
        regulated += entry.getValue().requiredWte();
      }
    }
    return new Totals(
        required,
        cost,
        averageCaseload,
        required > 0 ? regulated / required : null,
        averageCaseload > 0 ? contactMinutes / averageCaseload / MONTHS : null);
  }

  private static SortedMap<Role, Double> notModelled(Model model) {
    SortedMap<Role, Double> notModelled = new TreeMap<>(model.current());
    notModelled.keySet().removeAll(model.roles().keySet());
    return Collections.unmodifiableSortedMap(notModelled);
  }
}
