package uk.datr.workforce.calculator.engine;

/** What a reader of a result should look at (specification B6). */
public enum WarningCode {
  /** A role's caseload in the middle tier is above 40, the good practice quoted in the Black review. */
  CASELOAD_ABOVE_GUIDANCE,
  /** Workload and caseload are within 5 per cent: a small change makes the other one bind. */
  METHOD_SWITCH,
  /** Less than 0.2 WTE is required: consider sharing the role with other authorities. */
  SMALL_WTE,
  /** Contact time for a person in a month is below 30 or above 240 minutes (illustrative limits). */
  CONTACT_TIME_IMPLAUSIBLE,
  /** People in post have a census role that no role is mapped to. */
  UNMAPPED_CURRENT_ROLE,
  /** Values that it was calculated with are illustrative: a choice without any official source. */
  ILLUSTRATIVE_PARAMETERS
}
