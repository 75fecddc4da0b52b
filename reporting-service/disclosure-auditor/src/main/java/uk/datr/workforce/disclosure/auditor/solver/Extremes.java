package uk.datr.workforce.disclosure.auditor.solver;

import java.util.SortedMap;
import uk.datr.workforce.disclosure.model.Rational;

/** The least and greatest values of variables of one system, asked for one after the other. */
public final class Extremes {

  private final LinearSystem system;
  private final Elimination elimination;
  private final Dictionary dictionary;

  /** Solves the equations of the system once. */
  public Extremes(LinearSystem system) {
    this.system = system;
    elimination = new Elimination(system);
    dictionary = new Dictionary(system, elimination);
  }

  private Extremes(Extremes other, LinearSystem system) {
    this.system = system;
    elimination = other.elimination;
    dictionary = other.dictionary.within(system);
  }

  /** An independent copy that has seen only its own point. */
  public Extremes copy() {
    return within(system);
  }

  /**
   * An independent copy with other bounds.
   *
   * @param bounded the same variables, values and equations; the bounds hold the point at which this one stands
   */
  public Extremes within(LinearSystem bounded) {
    return new Extremes(this, bounded);
  }

  /** The least value of a variable. */
  public Optimum least(int variable) {
    Rational bound = system.low(variable);
    return leastSeen(variable).equals(bound)
        ? new Optimum.AtBound(bound)
        : dictionary.optimum(variable, false);
  }

  /** The greatest value of a variable. */
  public Optimum greatest(int variable) {
    Rational bound = system.high(variable);
    return greatestSeen(variable).equals(bound)
        ? new Optimum.AtBound(greatestSeen(variable))
        : dictionary.optimum(variable, true);
  }

  /** The least value that a feasible point had so far. */
  public Rational leastSeen(int variable) {
    return dictionary.seen().least(variable);
  }

  /** The greatest value that a feasible point had so far. */
  public Rational greatestSeen(int variable) {
    return dictionary.seen().greatest(variable);
  }

  /** How often a variable took another's place. */
  public long pivots() {
    return dictionary.pivots();
  }

  /**
   * The multiples of equations that add up to a sum of variables.
   *
   * @param sum by variable; a sum that the equations imply to be constant
   * @return by number of equation, without zeros
   */
  public SortedMap<Integer, Rational> multiples(SortedMap<Integer, Rational> sum) {
    return elimination.multiples(
        new SparseRow(
            sum.keySet().stream().mapToInt(Integer::intValue).toArray(),
            sum.values().toArray(Rational[]::new)));
  }
}
