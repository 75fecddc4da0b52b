package uk.datr.workforce.census.rules;

/** How much a finding weighs. */
public enum Level {
  /** Blocks the submission. */
  ERROR,
  /** Needs an explanation (CL-22) when the return is submitted. */
  WARNING,
  /** Needs nothing. */
  INFORMATION
}
