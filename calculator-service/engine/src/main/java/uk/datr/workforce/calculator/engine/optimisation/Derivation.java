package uk.datr.workforce.calculator.engine.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.trace.Node;
import uk.datr.workforce.calculator.engine.trace.Trace;

/**
 * The problem that a calculation poses by itself: its paid roles, the hours of each intervention for the roles that it
 * names, and as tasks of their own what else each role needs time for. Its best mix is the calculated one; giving more
 * roles for a task, bounds or a budget beside it makes it a question.
 */
final class Derivation {

  private final Trace trace;
  private final Map<String, @Nullable Double> costs = new TreeMap<>();
  private final Map<String, @Nullable Double> productive = new TreeMap<>();
  private final Map<String, @Nullable Double> hours = new TreeMap<>();
  private final Map<String, @Nullable List<@Nullable String>> eligibility = new TreeMap<>();
  private final List<@Nullable String> regulated = new ArrayList<>();

  private Derivation(Trace trace) {
    this.trace = trace;
  }

  /** The request with everything that it leaves out taken from its calculation. */
  static OptimisationRequest completed(OptimisationRequest request, Trace trace) {
    Derivation derived = new Derivation(trace);
    for (Role role : Role.values()) {
      if (role.isPaid() && trace.find("roles." + role + ".requiredWte") != null) {
        derived.role(role);
      }
    }
    derived.interventions();
    return new OptimisationRequest(
        or(request.costPerWte(), derived.costs),
        or(request.productiveHoursPerWte(), derived.productive),
        or(request.taskHours(), derived.hours),
        derived.eligibility(request),
        or(request.regulatedRoles(), derived.regulated),
        request.minRegulatedShare(),
        request.supervision(),
        request.bounds(),
        request.wteStep(),
        request.budget(),
        request.mode(),
        request.penalties(),
        null);
  }

  /** What is given for a task takes the place of what is derived for that task alone, unless the tasks are given, too. */
  private Map<String, @Nullable List<@Nullable String>> eligibility(OptimisationRequest request) {
    if (request.taskHours() != null && request.eligibility() != null) {
      return request.eligibility();
    }
    Map<String, @Nullable List<@Nullable String>> merged = new TreeMap<>(eligibility);
    if (request.eligibility() != null) {
      merged.putAll(request.eligibility());
    }
    return merged;
  }

  private void role(Role role) {
    double pay = (1 + value(cost(role, "onCost"))) * (1 + value(cost(role, "overhead")));
    costs.put(role.name(), value(cost(role, "salary")) * pay);
    double wteHours = figure(role, "awtHours") / figure(role, "caf");
    productive.put(role.name(), wteHours);
    if (role.isRegulated()) {
      regulated.add(role.name());
    }
    double allowance = figure(role, "iafWte");
    double direct = figure(role, "directWte");
    boolean worksByHours = figure(role, "directHours") > 0;
    double byHours = worksByHours ? figure(role, "workloadWte") - allowance : 0;
    own(role, "OTHER_DIRECT_", (direct - byHours) * wteHours);
    own(role, "STRUCTURE_", figure(role, "structuralWte") * wteHours);
  }

  /** Time that only the role itself can give. */
  private void own(Role role, String task, double needed) {
    if (needed > 0) {
      hours.put(task + role, needed);
      eligibility.put(task + role, List.of(role.name()));
    }
  }

  private void interventions() {
    Map<String, Map<String, Double>> byIntervention = new TreeMap<>();
    for (Node node : trace.nodes().values()) {
      String[] parts = node.id().split("\\.", -1);
      if (parts.length == 4
          && parts[0].equals("interventions")
          && parts[2].equals("hoursByRole")
          && costs.containsKey(parts[3])
          && node.value() > 0) {
        byIntervention
            .computeIfAbsent(parts[1], code -> new TreeMap<>())
            .put(parts[3], node.value());
      }
    }
    byIntervention.forEach((code, roles) ->
        roles.forEach((role, amount) -> {
          String task = roles.size() == 1 ? code : code + "_" + role;
          hours.put(task, amount);
          eligibility.put(task, List.of(role));
        }));
  }

  private Node cost(Role role, String field) {
    Node cost = trace.node("roles." + role + ".annualCost");
    return cost.inputs().stream()
        .map(trace::node)
        .filter(input -> input.id().endsWith("/" + field))
        .findFirst()
        .orElseThrow();
  }

  private double figure(Role role, String name) {
    return value(Objects.requireNonNull(trace.find("roles." + role + "." + name), name));
  }

  private static double value(Node node) {
    return node.value();
  }

  private static <T> T or(@Nullable T given, T derived) {
    return given == null ? derived : given;
  }
}
