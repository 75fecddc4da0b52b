package uk.datr.workforce.calculator.engine.parameterset;

import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;

/** What is done with a parameter set comes to. */
public sealed interface SetOutcome {

  /**
   * It was done.
   *
   * @param set the set that came of it
   */
  record Done(ParameterSet set) implements SetOutcome {}

  /**
   * It was refused.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements SetOutcome {}
}
