package uk.datr.workforce.calculator.engine.check;

import java.util.List;
import uk.datr.workforce.calculator.engine.model.Model;

/** What the checks of a request come to. */
public sealed interface Checked {

  /**
   * The request can be calculated.
   *
   * @param model the checked request
   */
  record Accepted(Model model) implements Checked {}

  /**
   * The request cannot be calculated.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements Checked {}
}
