package uk.datr.workforce.calculator.engine.optimisation;

import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;

/** What an optimisation comes to. */
public sealed interface OptimisationOutcome {

  /**
   * A mix was found.
   *
   * @param result the mix
   */
  record Optimised(OptimisationResult result) implements OptimisationOutcome {}

  /**
   * No mix keeps all rules.
   *
   * @param relax pointers to the rules of which each alone, when dropped, leaves the others possible; none when it takes
   *     more than one
   */
  record Infeasible(List<String> relax) implements OptimisationOutcome {}

  /**
   * The solver gave an answer that breaks rules, {@code SOLVER_VERIFICATION_FAILED}: it is not shown.
   *
   * @param broken pointers to the rules
   */
  record VerificationFailed(List<String> broken) implements OptimisationOutcome {}

  /** The solver found nothing within the time limit. */
  record NothingInTime() implements OptimisationOutcome {}

  /**
   * The request was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements OptimisationOutcome {}
}
