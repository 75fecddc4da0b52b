package uk.datr.workforce.disclosure.auditor.solver;

import java.util.List;
import uk.datr.workforce.disclosure.model.Rational;

/** The least or the greatest value of a variable. */
public sealed interface Optimum {

  /** The variable's own bound, which some feasible point attains. */
  record AtBound(Rational value) implements Optimum {}

  /**
   * A value that the equations imply from bounds of other variables.
   *
   * @param value the least or greatest value
   * @param because variable = constant + the sum of these, each at the bound that is worst for the value
   */
  record Implied(Rational value, List<Part> because) implements Optimum {}

  /**
   * Another variable times a number.
   *
   * @param coefficient not 0
   */
  record Part(int variable, Rational coefficient) {}

  /** Nothing bounds it. */
  record Unlimited() implements Optimum {}
}
