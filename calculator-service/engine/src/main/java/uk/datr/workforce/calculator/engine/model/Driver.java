package uk.datr.workforce.calculator.engine.model;

/** What the volume of an intervention follows (specification B2). */
public enum Driver {
  /** A given number of contacts a year. */
  FIXED_ANNUAL,
  /** The average caseload. */
  PER_CASELOAD_PLACE,
  /** People who newly present in the year. */
  PER_NEW_PRESENTATION,
  /** Everyone in the year. */
  PER_PERSON_IN_YEAR
}
