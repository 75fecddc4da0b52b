package uk.datr.workforce.calculator.engine.sensitivity;

import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;

/** What a sensitivity analysis comes to. */
public sealed interface SensitivityOutcome {

  /**
   * One input at a time.
   *
   * @param tornado what each does
   */
  record OneAtATime(Tornado tornado) implements SensitivityOutcome {}

  /**
   * All inputs together.
   *
   * @param output the figure
   * @param seed of the random numbers: the same request with it gives the same indices to the last bit
   * @param indices what part of the variance each input has
   */
  record Together(String output, long seed, SobolIndices indices) implements SensitivityOutcome {}

  /**
   * It was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements SensitivityOutcome {}
}
