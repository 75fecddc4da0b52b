package uk.datr.workforce.census.areas;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** What became of a change of a commissioning area. */
sealed interface AreaResult {

  /** It is so now. */
  record Done(CommissioningArea after, boolean created) implements AreaResult {}

  /** The entry breaks rules; nothing was changed. */
  record Refused(List<Finding> findings) implements AreaResult {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** The change is not based on the present entry, or does not say on which: 412 or 428. */
  record Stale(ProblemType refusal) implements AreaResult {}
}
