package uk.datr.workforce.kit.problem;

/** How much a finding weighs. */
public enum Severity {
  /** The content cannot be accepted. */
  ERROR,
  /** The content can be accepted, with an explanation where the rule asks for one. */
  WARNING,
  /** Worth knowing. */
  INFORMATION
}
