package uk.datr.workforce.calculator.engine.optimisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.optimisation.LinearModel.Mix;
import uk.datr.workforce.calculator.engine.optimisation.Problem.RoleTerms;
import uk.datr.workforce.calculator.engine.optimisation.Problem.Supervision;

/** Our own check of a mix against the problem itself, without the solver and its model (specification B9.4). */
final class Verification {

  private static final double TOLERANCE = 1e-6;

  private final Problem problem;
  private final Mix mix;
  private final List<String> broken = new ArrayList<>();

  private Verification(Problem problem, Mix mix) {
    this.problem = problem;
    this.mix = mix;
  }

  /** Pointers to the rules that a mix breaks; none when it keeps them all. */
  static List<String> broken(Problem problem, Mix mix) {
    Verification verification = new Verification(problem, mix);
    verification.tasks();
    verification.roles();
    verification.rules();
    return List.copyOf(verification.broken);
  }

  private void tasks() {
    problem
        .tasks()
        .forEach((task, terms) -> {
          double worked = mix.shortfall().getOrDefault(task, 0.0);
          var hours = Objects.requireNonNull(mix.hours().get(task));
          for (var entry : hours.entrySet()) {
            worked += entry.getValue();
            require(terms.eligible().contains(entry.getKey()), at("eligibility").to(task));
          }
          atMost(terms.hours(), worked, at("taskHours").to(task));
        });
    if (problem.mode() == OptimisationMode.STRICT) {
      mix.shortfall().forEach((task, hours) -> require(hours == 0, at("taskHours").to(task)));
    }
  }

  private void roles() {
    problem
        .roles()
        .forEach((role, terms) -> {
          double wte = wte(List.of(role));
          double worked = 0;
          for (var hours : mix.hours().values()) {
            worked += hours.getOrDefault(role, 0.0);
          }
          atMost(worked, wte * terms.hours(), at("productiveHoursPerWte").to(role));
          if (terms.min() != null) {
            atMost(terms.min(), wte, at("bounds").to(role).to("min"));
          }
          if (terms.max() != null) {
            atMost(wte, terms.max(), at("bounds").to(role).to("max"));
          }
          Double step = problem.step();
          if (step != null) {
            double steps = wte / step;
            require(Math.abs(steps - Math.rint(steps)) <= TOLERANCE, at("wteStep"));
          }
        });
  }

  private void rules() {
    for (int index = 0; index < problem.supervision().size(); index++) {
      Supervision rule = problem.supervision().get(index);
      atMost(wte(rule.of()), rule.max() * wte(rule.by()), at("supervision").to(index));
    }
    Double share = problem.minRegulatedShare();
    if (share != null) {
      atMost(share * wte(problem.roles().keySet()), regulated(), at("minRegulatedShare"));
    }
    Double budget = problem.budget();
    if (budget != null) {
      atMost(cost(problem, mix), budget, at("budget"));
    }
  }

  /** Pounds a year of a mix. */
  static double cost(Problem problem, Mix mix) {
    double cost = 0;
    for (var role : problem.roles().entrySet()) {
      cost += role.getValue().cost() * mix.wte().getOrDefault(role.getKey(), 0.0);
    }
    return cost;
  }

  private double regulated() {
    return wte(
        problem.roles().entrySet().stream()
            .filter(role -> {
              RoleTerms terms = role.getValue();
              return terms.regulated();
            })
            .map(role -> role.getKey())
            .toList());
  }

  private double wte(Collection<String> roles) {
    double sum = 0;
    for (String role : roles) {
      sum += mix.wte().getOrDefault(role, 0.0);
    }
    return sum;
  }

  private void atMost(double smaller, double larger, Pointer rule) {
    double scale = Math.max(1, Math.max(Math.abs(smaller), Math.abs(larger)));
    require(smaller <= larger + TOLERANCE * scale, rule);
  }

  private void require(boolean kept, Pointer rule) {
    if (!kept) {
      broken.add(rule.text());
    }
  }

  private static Pointer at(String field) {
    return Pointer.ROOT.to(field);
  }
}
