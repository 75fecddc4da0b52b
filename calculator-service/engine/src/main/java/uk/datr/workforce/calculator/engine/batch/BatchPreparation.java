package uk.datr.workforce.calculator.engine.batch;

import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;

/** What the checks of a batch come to, before anything is calculated. */
public sealed interface BatchPreparation {

  /**
   * It can be carried out.
   *
   * @param batch that does it
   */
  record Ready(ReadyBatch batch) implements BatchPreparation {}

  /**
   * It was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements BatchPreparation {}
}
