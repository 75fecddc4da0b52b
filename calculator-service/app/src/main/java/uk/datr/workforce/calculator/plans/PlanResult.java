package uk.datr.workforce.calculator.plans;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** What became of a step of a plan. */
sealed interface PlanResult {

  /**
   * It was done.
   *
   * @param created whether the plan is new
   */
  record Done(StoredPlan after, boolean created) implements PlanResult {}

  /** There is no such plan for the doer. */
  record NotThere() implements PlanResult {}

  /** The request breaks rules. */
  record Invalid(List<Finding> findings) implements PlanResult {

    /** Keeps its own copy of the findings. */
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** The plan is in a state in which this cannot happen. */
  record WrongState(String why) implements PlanResult {}

  /** The doer may not take this step. */
  record NotPermitted(String why) implements PlanResult {}

  /** The change is not based on the present state, or does not say on which: 412 or 428. */
  record Stale(ProblemType refusal) implements PlanResult {}
}
