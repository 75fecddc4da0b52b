package uk.datr.workforce.census.rulesettings;

import java.util.List;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** What became of a change of a collection's rule settings. */
sealed interface RuleSettingsResult {

  /** They are in force. */
  record Done(RuleSettingsView after) implements RuleSettingsResult {}

  /** There is no such collection. */
  record NotThere() implements RuleSettingsResult {}

  /** Some adjustments cannot be made; nothing was changed. */
  record Invalid(List<Finding> findings) implements RuleSettingsResult {

    /** Keeps its own copy of the findings. */
    public Invalid {
      findings = List.copyOf(findings);
    }
  }

  /** The figures of the collection are settled. */
  record WrongState(String why) implements RuleSettingsResult {}

  /** The change is not based on the present settings, or does not say on which: 412 or 428. */
  record Stale(ProblemType refusal) implements RuleSettingsResult {}
}
