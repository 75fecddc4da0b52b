package uk.datr.workforce.calculator.engine;

import java.util.List;
import uk.datr.workforce.calculator.engine.check.Finding;

/** What a calculation comes to: a whole result, or all the reasons against one. */
public sealed interface Outcome {

  /**
   * The request was calculated.
   *
   * @param result every figure
   */
  record Calculated(Result result) implements Outcome {}

  /**
   * The request was refused; no figure is given.
   *
   * @param findings every fault; at least one
   */
  record Refused(List<Finding> findings) implements Outcome {}
}
