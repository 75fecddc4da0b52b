package uk.datr.workforce.disclosure.model;

/** What a cell counts or measures. */
public enum CellKind {
  /** A whole number of persons or posts, from 0. */
  COUNT,
  /** A decimal amount from 0, such as whole-time equivalents or pounds. */
  AMOUNT
}
