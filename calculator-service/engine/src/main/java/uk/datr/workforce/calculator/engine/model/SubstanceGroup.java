package uk.datr.workforce.calculator.engine.model;

/** Substance groups of NDTMS, in ascending order of code (specification B2). */
public enum SubstanceGroup {
  /** Alcohol and no drug. */
  ALCOHOL_ONLY,
  /** Drugs other than opiates, and alcohol. */
  NON_OPIATE_AND_ALCOHOL,
  /** Drugs other than opiates, without alcohol. */
  NON_OPIATE_ONLY,
  /** Any opiate. */
  OPIATE,
  /** People in services for the young; optional and illustrative. */
  YOUNG_PEOPLE
}
