package uk.datr.workforce.disclosure.auditor.proof;

import java.util.List;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * One conclusion: the facts, each times its number, added up, leave an expression in which the bounds of all other cells
 * bound this one.
 *
 * @param cell the cell it is about
 * @param side whether it bounds it from below or above
 * @param value the bound
 * @param terms the facts that are added up; a single one, times 1 or −1, in most steps. Facts that are inequalities keep
 *     their direction, so that their numbers are not negative in the sum that proves the bound
 * @param uses the bounds of the other cells, by cell id
 */
public record Step(String cell, Side side, Rational value, List<Term> terms, List<Bound> uses) {

  /**
   * A fact times a number.
   *
   * @param times not 0
   */
  public record Term(Rational times, Fact fact) {}

  /** Keeps its own copies. */
  public Step {
    terms = List.copyOf(terms);
    uses = List.copyOf(uses);
  }
}
