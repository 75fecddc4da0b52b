package uk.datr.workforce.calculator.engine.optimisation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Findings;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.optimisation.LinearModel.Mix;
import uk.datr.workforce.calculator.engine.optimisation.Problem.RoleTerms;
import uk.datr.workforce.calculator.engine.variation.Base;

/** Finds the cheapest mix of roles that does the work within the rules (specification B9.4). */
public final class Optimisation {

  private static final long LIMIT = 5_000;
  private static final double NANOS_OF_MILLISECOND = 1e6;

  /** A few seconds in a year: what is missing less than this comes from holding optima within a tolerance. */
  private static final double NO_HOURS = 1e-3;

  private final Solver solver;
  private final LongSupplier nanos;

  /** An optimisation with our solver, which is given five seconds. */
  public Optimisation() {
    this(new OjAlgoSolver(), System::nanoTime);
  }

  Optimisation(Solver solver, LongSupplier nanos) {
    this.solver = solver;
    this.nanos = nanos;
  }

  /** Solves a problem, or refuses it with every fault. */
  public OptimisationOutcome solve(OptimisationRequest request) {
    return switch (prepare(request)) {
      case OptimisationPreparation.Ready ready -> solve(ready.optimisation().problem());
      case OptimisationPreparation.Refused refused ->
          new OptimisationOutcome.Refused(refused.findings());
    };
  }

  /** Checks a problem without solving it. */
  public static OptimisationPreparation prepare(OptimisationRequest request) {
    Findings findings = new Findings();
    OptimisationRequest complete = request;
    if (request.calculation() != null) {
      Base base = Base.read(request.calculation(), findings, Pointer.ROOT.to("calculation"));
      if (base == null) {
        return new OptimisationPreparation.Refused(findings.all());
      }
      complete = Derivation.completed(request, base.trace());
    }
    Problem problem = new ProblemCheck(findings, complete).read();
    return problem == null
        ? new OptimisationPreparation.Refused(findings.all())
        : new OptimisationPreparation.Ready(new ReadyOptimisation(problem));
  }

  /** Solves a problem without a fault. */
  OptimisationOutcome solve(Problem problem) {
    long start = nanos.getAsLong();
    LongSupplier left = () -> LIMIT - (long) ((nanos.getAsLong() - start) / NANOS_OF_MILLISECOND);
    return switch (new Search(new LinearModel(problem), solver, left).run()) {
      case Search.Found.None none -> new OptimisationOutcome.Infeasible(none.relax());
      case Search.Found.Unknown _ -> new OptimisationOutcome.NothingInTime();
      case Search.Found.Best best -> verified(problem, best);
    };
  }

  private static OptimisationOutcome verified(Problem problem, Search.Found.Best best) {
    Mix mix = best.mix();
    List<String> broken = Verification.broken(problem, mix);
    if (!broken.isEmpty()) {
      return new OptimisationOutcome.VerificationFailed(broken);
    }
    double total = 0;
    double regulated = 0;
    for (var entry : mix.wte().entrySet()) {
      total += entry.getValue();
      RoleTerms terms = problem.roles().get(entry.getKey());
      regulated += terms != null && terms.regulated() ? entry.getValue() : 0;
    }
    SortedMap<String, Double> shortfall = new TreeMap<>(mix.shortfall());
    shortfall.values().removeIf(hours -> hours <= NO_HOURS);
    return new OptimisationOutcome.Optimised(
        new OptimisationResult(
            best.status(),
            Collections.unmodifiableSortedMap(mix.wte()),
            Collections.unmodifiableSortedMap(mix.hours()),
            Collections.unmodifiableSortedMap(shortfall),
            Verification.cost(problem, mix),
            total,
            share(regulated, total)));
  }

  private static @Nullable Double share(double regulated, double total) {
    return total > 0 ? (Double) (regulated / total) : null;
  }
}
