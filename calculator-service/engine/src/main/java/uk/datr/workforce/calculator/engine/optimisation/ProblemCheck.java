package uk.datr.workforce.calculator.engine.optimisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.check.Range;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationRequest.BoundsEntry;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationRequest.SupervisionEntry;
import uk.datr.workforce.calculator.engine.optimisation.Problem.RoleTerms;
import uk.datr.workforce.calculator.engine.optimisation.Problem.Supervision;
import uk.datr.workforce.calculator.engine.optimisation.Problem.TaskTerms;

/** Reads a problem (specification B9.4, B12.1). */
final class ProblemCheck {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");
  private static final int MOST_ROLES = 40;
  private static final int MOST_TASKS = 200;
  private static final Range STEP = Range.between(0.01, 10);

  private final Findings findings;
  private final OptimisationRequest request;

  ProblemCheck(Findings findings, OptimisationRequest request) {
    this.findings = findings;
    this.request = request;
  }

  /** The problem, or nothing when it has a fault. */
  @Nullable Problem read() {
    int before = findings.faults();
    SortedMap<String, Double> costs =
        numbers(request.costPerWte(), Range.NOT_NEGATIVE, at("costPerWte"), MOST_ROLES, null);
    Set<String> codes = costs.keySet();
    SortedMap<String, Double> productive =
        numbers(
            request.productiveHoursPerWte(),
            Range.POSITIVE,
            at("productiveHoursPerWte"),
            MOST_ROLES,
            codes);
    for (String role : codes) {
      if (!productive.containsKey(role) && request.productiveHoursPerWte() != null) {
        findings.missing(at("productiveHoursPerWte").to(role));
      }
    }
    SortedSet<String> regulated = roles(request.regulatedRoles(), codes, at("regulatedRoles"));
    SortedMap<String, BoundsEntry> bounds = bounds(codes);
    SortedMap<String, TaskTerms> tasks = tasks(codes);
    List<Supervision> supervision = supervision(codes);
    Double share = optional(request.minRegulatedShare(), Range.SHARE, at("minRegulatedShare"));
    Double step = optional(request.wteStep(), STEP, at("wteStep"));
    Double budget = optional(request.budget(), Range.NOT_NEGATIVE, at("budget"));
    OptimisationMode mode =
        request.mode() == null
            ? OptimisationMode.STRICT
            : findings.code(OptimisationMode.class, request.mode(), at("mode"));
    if (findings.faults() > before || mode == null) {
      return null;
    }
    SortedMap<String, RoleTerms> roles = new TreeMap<>();
    costs.forEach((role, cost) -> {
      BoundsEntry limits = bounds.get(role);
      roles.put(
          role,
          new RoleTerms(
              cost,
              productive.getOrDefault(role, 1.0),
              regulated.contains(role),
              limits == null ? null : limits.min(),
              limits == null ? null : limits.max()));
    });
    return new Problem(roles, tasks, supervision, share, step, budget, mode);
  }

  private SortedMap<String, TaskTerms> tasks(Set<String> roles) {
    SortedMap<String, Double> hours =
        numbers(request.taskHours(), Range.NOT_NEGATIVE, at("taskHours"), MOST_TASKS, null);
    SortedMap<String, Double> penalties = new TreeMap<>();
    if (request.penalties() != null) {
      penalties.putAll(
          numbers(
              request.penalties(), Range.POSITIVE, at("penalties"), MOST_TASKS, hours.keySet()));
    }
    SortedMap<String, SortedSet<String>> eligible = new TreeMap<>();
    Map<String, @Nullable List<@Nullable String>> given = request.eligibility();
    Pointer here = at("eligibility");
    if (given == null) {
      findings.missing(here);
    } else {
      given.forEach((String task, @Nullable List<@Nullable String> who) -> {
        if (!hours.containsKey(task)) {
          unknown(here.to(task), "This task has no hours. Add it under taskHours.");
        }
        eligible.put(task, roles(who, roles, here.to(task)));
      });
    }
    SortedMap<String, TaskTerms> tasks = new TreeMap<>();
    hours.forEach((task, amount) -> {
      SortedSet<String> who = eligible.getOrDefault(task, new TreeSet<>());
      if (given != null && who.isEmpty() && amount > 0) {
        findings.add(
            FaultCode.MISSING_REQUIRED, here.to(task), "No role is given that can do this task.");
      }
      tasks.put(task, new TaskTerms(amount, who, penalties.getOrDefault(task, 1.0)));
    });
    return Collections.unmodifiableSortedMap(tasks);
  }

  private List<Supervision> supervision(Set<String> roles) {
    List<Supervision> rules = new ArrayList<>();
    List<@Nullable SupervisionEntry> given = request.supervision();
    for (int index = 0; given != null && index < given.size(); index++) {
      Pointer here = at("supervision").to(index);
      SupervisionEntry entry = given.get(index);
      if (entry == null) {
        findings.missing(here);
        continue;
      }
      rules.add(
          new Supervision(
              needed(entry.of(), roles, here.to("of")),
              needed(entry.by(), roles, here.to("by")),
              findings.number(entry.max(), Range.NOT_NEGATIVE, here.to("max"))));
    }
    return List.copyOf(rules);
  }

  private SortedMap<String, BoundsEntry> bounds(Set<String> roles) {
    SortedMap<String, BoundsEntry> bounds = new TreeMap<>();
    if (request.bounds() != null) {
      request
          .bounds()
          .forEach((role, entry) -> {
            Pointer here = at("bounds").to(role);
            known(role, roles, here);
            if (entry == null) {
              findings.missing(here);
              return;
            }
            Double min = optional(entry.min(), Range.NOT_NEGATIVE, here.to("min"));
            Double max = optional(entry.max(), Range.NOT_NEGATIVE, here.to("max"));
            if (min != null && max != null && min > max) {
              findings.add(FaultCode.OUT_OF_RANGE, here, "min must not be above max.");
            }
            bounds.put(role, new BoundsEntry(min, max));
          });
    }
    return bounds;
  }

  private SortedMap<String, Double> numbers(
      @Nullable Map<String, @Nullable Double> values,
      Range range,
      Pointer here,
      int most,
      @Nullable Set<String> known) {
    SortedMap<String, Double> numbers = new TreeMap<>();
    if (values == null || (values.isEmpty() && known == null)) {
      findings.missing(here);
      return numbers;
    }
    if (values.size() > most) {
      findings.add(FaultCode.OUT_OF_RANGE, here, "There can be at most " + most + " of these.");
    }
    values.forEach((code, value) -> {
      if (!CODE.matcher(code).matches()) {
        unknown(here.to(code), "A code is of capital letters, digits and underscores.");
      } else if (known != null) {
        known(code, known, here.to(code));
      }
      numbers.put(code, findings.number(value, range, here.to(code)));
    });
    return numbers;
  }

  private SortedSet<String> needed(
      @Nullable List<@Nullable String> codes, Set<String> known, Pointer here) {
    if (codes == null || codes.isEmpty()) {
      findings.missing(here);
    }
    return roles(codes, known, here);
  }

  private SortedSet<String> roles(
      @Nullable List<@Nullable String> codes, Set<String> known, Pointer here) {
    SortedSet<String> roles = new TreeSet<>();
    for (int index = 0; codes != null && index < codes.size(); index++) {
      String code = codes.get(index);
      if (code == null) {
        findings.missing(here.to(index));
        continue;
      }
      known(code, known, here.to(index));
      if (!roles.add(code)) {
        findings.add(
            FaultCode.DUPLICATE_CODE, here.to(index), "This role stands in the list already.");
      }
    }
    return Collections.unmodifiableSortedSet(roles);
  }

  /** Without any cost that is the one fault, and references to roles are none. */
  private void known(String code, Set<String> known, Pointer here) {
    if (!known.isEmpty() && !known.contains(code)) {
      unknown(here, "Nothing is known of this code: a role needs a cost, a task its hours.");
    }
  }

  private void unknown(Pointer here, String message) {
    findings.add(FaultCode.UNKNOWN_CODE, here, message);
  }

  private @Nullable Double optional(@Nullable Double value, Range range, Pointer here) {
    return value == null ? null : (Double) findings.number(value, range, here);
  }

  private static Pointer at(String field) {
    return Pointer.ROOT.to(field);
  }
}
