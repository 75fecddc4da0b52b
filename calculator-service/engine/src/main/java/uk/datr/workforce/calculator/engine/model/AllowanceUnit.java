package uk.datr.workforce.calculator.engine.model;

/** Units of time beside the work with people (specification B2). */
public enum AllowanceUnit {
  /** Hours in each working day. */
  HOURS_PER_DAY,
  /** Hours in each month. */
  HOURS_PER_MONTH,
  /** Hours in each working week. */
  HOURS_PER_WEEK,
  /** Hours a year. */
  HOURS_PER_YEAR,
  /** Per cent of working time; support activities only. */
  PERCENT
}
