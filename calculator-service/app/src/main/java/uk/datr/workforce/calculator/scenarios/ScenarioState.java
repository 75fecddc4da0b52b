package uk.datr.workforce.calculator.scenarios;

/** States of a scenario. */
public enum ScenarioState {
  /** Being worked on; seen by its editors alone. */
  DRAFT,
  /** Seen by those it is shared with; never changes again. */
  SHARED,
  /** Taken back; seen by its owner. */
  WITHDRAWN
}
