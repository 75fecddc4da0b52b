package uk.datr.workforce.disclosure.auditor.knowledge;

import uk.datr.workforce.disclosure.auditor.proof.Fact;
import uk.datr.workforce.disclosure.model.Rational;

/** A fact in terms of the lattice: the sum of coefficient × cell is 0, or at least 0. */
public final class Relation {

  private final Fact fact;
  private final int[] cells;
  private final Rational[] coefficients;

  Relation(Fact fact, int[] cells, Rational[] coefficients) {
    this.fact = fact;
    this.cells = cells;
    this.coefficients = coefficients;
  }

  /** What it stands for. */
  public Fact fact() {
    return fact;
  }

  /** Whether the sum is 0; else it is at least 0. */
  public boolean isEquality() {
    return fact instanceof Fact.Sum;
  }

  /** How many cells it ties together. */
  public int size() {
    return cells.length;
  }

  /** The cell at a place. */
  public int cell(int place) {
    return cells[place];
  }

  /** The coefficient at a place; never 0. */
  public Rational coefficient(int place) {
    return coefficients[place];
  }
}
