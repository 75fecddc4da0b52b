package uk.datr.workforce.calculator.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.Faults;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.projection.Projection;
import uk.datr.workforce.calculator.engine.projection.ProjectionEntry;
import uk.datr.workforce.calculator.engine.projection.ProjectionOutcome;
import uk.datr.workforce.calculator.engine.projection.ProjectionResult;
import uk.datr.workforce.calculator.years.FinancialYear;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.problem.Finding;

/**
 * Makes the figures of a plan: targets in even steps from who is in post to what is required, where the planner gives no
 * others, and by stock and flow what has to be recruited for them (specification B9.5). No clock and no database: the
 * same entry gives the same figures.
 */
final class PlanMaking {

  /** Turnover in delivery services, census of 2024. */
  static final double USUAL_TURNOVER = 0.19;

  private final PlanEntry entry;
  private final PlanBasis basis;
  private final List<Finding> findings = new ArrayList<>();

  private PlanMaking(PlanEntry entry, PlanBasis basis) {
    this.entry = entry;
    this.basis = basis;
  }

  /** What it comes to. */
  sealed interface Made {

    /** It can be planned so. */
    record Plan(FinancialYear firstYear, PlanFigures figures) implements Made {}

    /** It cannot; every fault is named. */
    record Refused(List<Finding> findings) implements Made {

      /** Keeps its own copy. */
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  static Made of(PlanEntry entry, PlanBasis basis) {
    return new PlanMaking(entry, basis).make();
  }

  private Made make() {
    Optional<FinancialYear> first = FinancialYear.parse(entry.firstYear());
    if (first.isEmpty()) {
      fault(FindingCodes.WRONG_FORMAT, "/firstYear", "A financial year is written 2026-27.");
    }
    Map<String, Double> opening = opening();
    SortedSet<String> roles = new TreeSet<>(basis.requiredWte().keySet());
    roles.addAll(opening.keySet());
    checkRoles(roles);
    checkGrants();
    Map<String, @Nullable ProjectionEntry> entries = new TreeMap<>();
    roles.forEach(role -> entries.put(role, projection(role, opening.getOrDefault(role, 0.0))));
    if (!findings.isEmpty() || entries.isEmpty()) {
      return new Made.Refused(findings);
    }
    return switch (Projection.ofRoles(entries)) {
      case ProjectionOutcome.ProjectedRoles(var results) ->
          new Made.Plan(first.orElseThrow(), figures(first.orElseThrow(), opening, results));
      case ProjectionOutcome.Refused(var faults) -> new Made.Refused(Faults.told(faults, ""));
      case ProjectionOutcome.Projected _ ->
          throw new IllegalStateException("Roles were projected, not one stock.");
    };
  }

  /**
   * Paid roles alone: volunteers never count towards a paid requirement. Who is in post in a role that the scenario does
   * not calculate is no part of the plan, unless the planner says so.
   */
  private Map<String, Double> opening() {
    Map<String, Double> given = entry.opening();
    Map<String, Double> known = given == null ? basis.current() : given;
    if (known == null) {
      fault(
          FaultCode.MISSING_REQUIRED.name(),
          "/opening",
          "Say who is in post: neither the scenario nor the census does.");
      return Map.of();
    }
    Map<String, Double> opening = new TreeMap<>(known);
    if (given == null) {
      opening.keySet().retainAll(basis.requiredWte().keySet());
    } else {
      given.forEach((role, wte) -> {
        if (!isPaidRole(role)) {
          unknown("/opening/" + role);
        } else if (!(wte >= 0)) {
          fault(FaultCode.OUT_OF_RANGE.name(), "/opening/" + role, "WTE are 0 or more.");
        }
      });
    }
    return opening;
  }

  private void checkRoles(SortedSet<String> planned) {
    for (Map.Entry<String, RolePlan> role : roles().entrySet()) {
      List<Double> targets = role.getValue().targets();
      if (!planned.contains(role.getKey())) {
        unknown("/roles/" + role.getKey());
      } else if (targets != null && targets.size() > entry.years()) {
        fault(
            FaultCode.OUT_OF_RANGE.name(),
            "/roles/" + role.getKey() + "/targets",
            "There are more targets than years.");
      }
    }
  }

  private void checkGrants() {
    List<GrantAllocation> grants = grants();
    for (int index = 0; index < grants.size(); index++) {
      if (grants.get(index).to().isBefore(grants.get(index).from())) {
        fault(
            FaultCode.OUT_OF_RANGE.name(),
            "/grants/" + index + "/to",
            "A grant ends on the day it begins or later.");
      }
    }
  }

  private ProjectionEntry projection(String role, double opening) {
    RolePlan plan = roles().get(role);
    Double turnover = plan == null ? null : plan.turnoverRate();
    RolePlan.Pipeline pipeline = plan == null ? null : plan.pipeline();
    Double cost = plan == null ? null : plan.costPerWte();
    Double recruitCost = plan == null ? null : plan.costPerRecruit();
    return new ProjectionEntry(
        opening,
        null,
        turnover != null ? turnover : turnover(),
        exposure(),
        null,
        (double) entry.years(),
        null,
        targets(role, opening),
        plan == null ? null : plan.recruitCap(),
        pipeline == null ? null : pipeline.entry(),
        cost != null ? cost : basis.costPerWte().getOrDefault(role, 0.0),
        recruitCost != null ? recruitCost : 0.0);
  }

  private double turnover() {
    return Objects.requireNonNullElse(entry.turnoverRate(), USUAL_TURNOVER);
  }

  private @Nullable Double exposure() {
    return entry.newStarterExposure();
  }

  private List<@Nullable Double> targets(String role, double opening) {
    RolePlan plan = roles().get(role);
    List<Double> given = plan == null ? null : plan.targets();
    if (given != null) {
      return new ArrayList<>(given);
    }
    double required = basis.requiredWte().getOrDefault(role, 0.0);
    List<@Nullable Double> steps = new ArrayList<>();
    for (int year = 1; year <= entry.years(); year++) {
      steps.add(
          year == entry.years() ? required : opening + (required - opening) * year / entry.years());
    }
    return steps;
  }

  private PlanFigures figures(
      FinancialYear first, Map<String, Double> opening, SortedMap<Role, ProjectionResult> results) {
    List<PlanFigures.Year> years = new ArrayList<>();
    for (int index = 0; index < entry.years(); index++) {
      years.add(year(first.plus(index), index, opening, results));
    }
    return new PlanFigures(new TreeMap<>(opening), new TreeMap<>(basis.requiredWte()), years);
  }

  private PlanFigures.Year year(
      FinancialYear year,
      int index,
      Map<String, Double> opening,
      SortedMap<Role, ProjectionResult> results) {
    SortedMap<String, PlanFigures.Flow> roles = new TreeMap<>();
    double additional = 0;
    for (Map.Entry<Role, ProjectionResult> result : results.entrySet()) {
      String role = result.getKey().name();
      ProjectionResult.Row row = result.getValue().rows().get(index);
      PlanFigures.Flow flow =
          new PlanFigures.Flow(
              Objects.requireNonNull(row.target()),
              row.opening(),
              row.recruits(),
              row.graduates(),
              row.leavers(),
              row.closing(),
              Objects.requireNonNull(row.unmet()),
              Objects.requireNonNull(row.cost()));
      roles.put(role, flow);
      additional += flow.cost() - opening.getOrDefault(role, 0.0) * costPerWte(role);
    }
    double granted = grants().stream().mapToDouble(grant -> grant.in(year)).sum();
    return new PlanFigures.Year(
        year.label(),
        roles,
        roles.values().stream().mapToDouble(PlanFigures.Flow::target).sum(),
        roles.values().stream().mapToDouble(PlanFigures.Flow::closing).sum(),
        roles.values().stream().mapToDouble(PlanFigures.Flow::recruits).sum(),
        roles.values().stream().mapToDouble(PlanFigures.Flow::graduates).sum(),
        roles.values().stream().mapToDouble(PlanFigures.Flow::cost).sum(),
        additional,
        granted,
        Math.max(0, additional - granted));
  }

  private double costPerWte(String role) {
    RolePlan plan = roles().get(role);
    Double cost = plan == null ? null : plan.costPerWte();
    return cost != null ? cost : basis.costPerWte().getOrDefault(role, 0.0);
  }

  private Map<String, RolePlan> roles() {
    return Objects.requireNonNullElse(entry.roles(), Map.of());
  }

  private List<GrantAllocation> grants() {
    return Objects.requireNonNullElse(entry.grants(), List.of());
  }

  private void unknown(String pointer) {
    fault(
        FaultCode.UNKNOWN_CODE.name(),
        pointer,
        "Neither the scenario nor who is in post has this paid role.");
  }

  private void fault(String rule, String pointer, String message) {
    findings.add(Finding.error(rule, pointer, message));
  }

  private static boolean isPaidRole(String code) {
    return Arrays.stream(Role.values()).anyMatch(role -> role.isPaid() && role.name().equals(code));
  }
}
