package uk.datr.workforce.calculator.engine.sensitivity;

import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;

/** What the checks of a sensitivity analysis come to, before anything is calculated. */
public sealed interface SensitivityPreparation {

  /**
   * It can be carried out.
   *
   * @param analysis that does it
   */
  record Ready(ReadySensitivity analysis) implements SensitivityPreparation {}

  /**
   * It was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements SensitivityPreparation {}
}
