package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;

/** What a simulation comes to. */
public sealed interface SimulationOutcome {

  /**
   * It was carried out.
   *
   * @param result what was found
   */
  record Simulated(SimulationResult result) implements SimulationOutcome {}

  /**
   * It was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements SimulationOutcome {}
}
