package uk.datr.workforce.calculator.engine.model;

/** How the direct requirement of a role is found (specification B2, B4). */
public enum Method {
  /** People on the caseload by people per WTE. */
  CASELOAD,
  /** A given number of WTE. */
  FIXED,
  /** The larger of workload and caseload. */
  MAX_OF_BOTH,
  /** None: only what other roles call for. */
  STRUCTURAL_ONLY,
  /** Hours of work by available hours, with allowances. */
  WORKLOAD
}
