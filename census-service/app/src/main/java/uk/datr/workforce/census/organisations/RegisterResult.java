package uk.datr.workforce.census.organisations;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Severity;

/**
 * What became of a change of the register.
 *
 * @param <T> kind of entry
 */
public sealed interface RegisterResult<T> {

  /**
   * Whether an entry is refused; its faults are then together in {@code findings}.
   *
   * @param said what was found while it was recorded: replacements, and faults among them
   */
  static boolean refuses(List<Finding> said, List<Finding> findings) {
    said.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .forEach(findings::addFirst);
    return !findings.isEmpty();
  }

  /**
   * The entry stands in the register.
   *
   * @param created whether it is new
   */
  record Written<T>(T entry, int revision, boolean created) implements RegisterResult<T> {}

  /** The entry breaks rules; nothing was changed. */
  record Refused<T>(List<Finding> findings) implements RegisterResult<T> {

    /** Keeps its own copy of the findings. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** A new entry has the code or id of an old one. */
  record AlreadyThere<T>() implements RegisterResult<T> {}

  /** There is no entry to change. */
  record NotThere<T>() implements RegisterResult<T> {}

  /** The change is not based on the present entry, or does not say on which: 412 or 428. */
  record Stale<T>(ProblemType refusal) implements RegisterResult<T> {}
}
