package uk.datr.workforce.disclosure.auditor.proof;

/** Where a bound of a cell comes from. */
public enum Origin {
  /** The publication shows the value. */
  SHOWN,
  /** The publication shows an interval, or a rounded number that stands for one. */
  SHOWN_INTERVAL,
  /** The count is hidden and zeros are always shown, so it is at least 1. */
  HIDDEN_NOT_ZERO,
  /** No cell is negative. */
  NOT_NEGATIVE,
  /** The reader's own figure. */
  OWN,
  /** An earlier step of the same proof. */
  STEP
}
