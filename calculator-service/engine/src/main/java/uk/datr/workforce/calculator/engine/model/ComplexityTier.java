package uk.datr.workforce.calculator.engine.model;

/** Tiers of complexity, in ascending order of code (specification B2). Their meaning is local. */
public enum ComplexityTier {
  /** Several needs at once or high risk. */
  HIGH,
  /** Stable, or a brief need. */
  LOW,
  /** Structured treatment with some instability. */
  MEDIUM
}
