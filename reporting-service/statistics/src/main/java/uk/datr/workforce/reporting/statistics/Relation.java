package uk.datr.workforce.reporting.statistics;

/** Where a unit stands beside a comparison value, without saying whether that is good. */
public enum Relation {
  /** The whole interval lies below the comparison value. */
  LOWER,
  /** The interval holds or touches the comparison value. */
  SIMILAR,
  /** The whole interval lies above the comparison value. */
  HIGHER
}
