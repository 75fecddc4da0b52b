package uk.datr.workforce.disclosure.model;

/** What a publication shows of one cell. */
public sealed interface Shown {

  /** The true value. */
  record Value(Rational value) implements Shown {}

  /** A mark in place of the value. */
  record Hidden() implements Shown {}

  /**
   * An interval, closed: what a rounded number stands for, or a range that is printed as such.
   *
   * @param low the lowest value it can stand for
   * @param high the highest, not below low
   */
  record Between(Rational low, Rational high) implements Shown {}
}
