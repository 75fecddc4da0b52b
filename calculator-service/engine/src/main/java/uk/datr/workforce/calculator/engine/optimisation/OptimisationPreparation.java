package uk.datr.workforce.calculator.engine.optimisation;

import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;

/** What the checks of an optimisation come to, before anything is solved. */
public sealed interface OptimisationPreparation {

  /**
   * It can be solved.
   *
   * @param optimisation that does it
   */
  record Ready(ReadyOptimisation optimisation) implements OptimisationPreparation {}

  /**
   * It was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements OptimisationPreparation {}
}
