package uk.datr.workforce.calculator.engine.parameterset;

/** States of a parameter set, in the only order in which they follow each other. */
public enum SetState {
  /** Being written; seen by its editors. */
  DRAFT,
  /** In use; never changes again. */
  PUBLISHED,
  /** Can be read but calculates nothing new. */
  RETIRED
}
