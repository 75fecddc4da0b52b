package uk.datr.workforce.census.expectedreturns;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** What became of a change of what is expected of a unit. */
public sealed interface ExpectationResult {

  /**
   * It is so now.
   *
   * @param created whether the unit was not on the list before
   */
  record Done(ExpectedReturn after, boolean created) implements ExpectationResult {}

  /** There is no such collection or unit. */
  record NotThere() implements ExpectationResult {}

  /** The request breaks rules. */
  record Invalid(List<Finding> findings) implements ExpectationResult {
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** The collection or the return is too far for that. */
  record WrongState(String why) implements ExpectationResult {}

  /** The change is not based on the present state, or does not say on which: 412 or 428. */
  record Stale(ProblemType refusal) implements ExpectationResult {}
}
