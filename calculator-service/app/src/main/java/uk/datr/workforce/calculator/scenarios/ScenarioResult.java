package uk.datr.workforce.calculator.scenarios;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** What became of a step of a scenario. */
sealed interface ScenarioResult {

  /**
   * It was done.
   *
   * @param created whether the scenario is new
   */
  record Done(StoredScenario after, boolean created) implements ScenarioResult {}

  /** There is no such scenario for the doer. */
  record NotThere() implements ScenarioResult {}

  /** The request breaks rules. */
  record Invalid(List<Finding> findings) implements ScenarioResult {

    /** Keeps its own copy of the findings. */
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** The scenario is in a state in which this cannot happen. */
  record WrongState(String why) implements ScenarioResult {}

  /** The doer may not take this step. */
  record NotPermitted(String why) implements ScenarioResult {}

  /** The change is not based on the present state, or does not say on which: 412 or 428. */
  record Stale(ProblemType refusal) implements ScenarioResult {}
}
