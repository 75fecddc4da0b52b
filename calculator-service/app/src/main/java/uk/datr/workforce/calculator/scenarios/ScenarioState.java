package uk.datr.workforce.calculator.scenarios;

/** States of a scenario. */
public enum ScenarioState {
  /** Being worked on; seen by its editors alone. */
  DRAFT,
  /** Seen by those it is shared with; never changes again. */
  SHARED,
  /** Seen by everybody who may read scenarios; never changes again. */
  PUBLISHED,
  /** Taken back; seen by its owner. */
  WITHDRAWN
}
