package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;

/** What the checks of a simulation come to, before anything is drawn. */
public sealed interface SimulationPreparation {

  /**
   * It can be carried out.
   *
   * @param simulation that does it
   */
  record Ready(ReadySimulation simulation) implements SimulationPreparation {}

  /**
   * It was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements SimulationPreparation {}
}
