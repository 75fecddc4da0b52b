package uk.datr.workforce.calculator.engine.optimisation;

/** Whether all hours have to be worked. */
public enum OptimisationMode {
  /** As few hours are missing as the other rules allow, weighed by penalties. */
  ELASTIC,
  /** All hours are worked. */
  STRICT
}
