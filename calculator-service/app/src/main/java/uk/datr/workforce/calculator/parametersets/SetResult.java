package uk.datr.workforce.calculator.parametersets;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;

/** What became of a step of a parameter set. */
sealed interface SetResult {

  /**
   * It was done.
   *
   * @param created whether the version is new
   */
  record Done(StoredSet after, boolean created) implements SetResult {}

  /** The draft is gone. */
  record Discarded() implements SetResult {}

  /** There is no such version, or not for the doer. */
  record NotThere() implements SetResult {}

  /** The request breaks rules. */
  record Invalid(List<Finding> findings) implements SetResult {

    /** Keeps its own copy of the findings. */
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** The version is in a state in which this cannot happen. */
  record WrongState(String why) implements SetResult {}

  /** The doer may not take this step. */
  record NotPermitted(String why) implements SetResult {}
}
