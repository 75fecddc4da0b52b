package uk.datr.workforce.calculator.plans;

/** States of a plan. */
enum PlanState {
  /** Being worked on; seen by its editors alone. */
  DRAFT,
  /** In force: it is measured by the census and enters the sum of plans; never changes again. */
  PUBLISHED,
  /** A later plan took its place. */
  SUPERSEDED,
  /** Taken back. */
  WITHDRAWN
}
