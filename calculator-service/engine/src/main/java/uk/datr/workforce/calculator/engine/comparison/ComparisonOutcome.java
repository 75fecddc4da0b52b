package uk.datr.workforce.calculator.engine.comparison;

import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;

/** What a comparison comes to. */
public sealed interface ComparisonOutcome {

  /**
   * The scenarios were compared.
   *
   * @param scenarios each beside the base, in the order of the request
   */
  record Compared(List<ScenarioComparison> scenarios) implements ComparisonOutcome {}

  /**
   * It was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements ComparisonOutcome {}
}
