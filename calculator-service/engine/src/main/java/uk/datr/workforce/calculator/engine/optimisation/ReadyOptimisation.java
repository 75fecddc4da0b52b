package uk.datr.workforce.calculator.engine.optimisation;

/** An optimisation without a fault, ready to be solved (specification B9.4). */
public final class ReadyOptimisation {

  /** Beside its arithmetic each linear problem is built and checked. */
  private static final long STEPS_OF_ANY_PROBLEM = 250_000;

  /** The search in whole steps may branch at each role; more than this ends at its time limit anyway. */
  private static final int MOST_BRANCHING_ROLES = 12;

  private final Problem problem;

  ReadyOptimisation(Problem problem) {
    this.problem = problem;
  }

  /** About how many steps of arithmetic it takes, so that the time can be estimated before. */
  public long steps() {
    long columns = problem.roles().size();
    for (Problem.TaskTerms task : problem.tasks().values()) {
      columns += task.eligible().size() + 1L;
    }
    int roles = problem.roles().size();
    long problems = roles + 2L;
    if (problem.step() != null) {
      problems <<= Math.min(roles, MOST_BRANCHING_ROLES);
    }
    return problems * (columns * columns * columns + STEPS_OF_ANY_PROBLEM);
  }

  /** Solves it within the time limit. */
  public OptimisationOutcome run() {
    return new Optimisation().solve(problem);
  }

  Problem problem() {
    return problem;
  }
}
