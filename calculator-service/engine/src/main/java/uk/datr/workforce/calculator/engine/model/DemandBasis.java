package uk.datr.workforce.calculator.engine.model;

/** What a count of people counts (specification B3). */
public enum DemandBasis {
  /** Everyone seen at any time in the year. */
  ANNUAL_IN_TREATMENT,
  /** Those in treatment on a day. */
  POINT_IN_TIME
}
