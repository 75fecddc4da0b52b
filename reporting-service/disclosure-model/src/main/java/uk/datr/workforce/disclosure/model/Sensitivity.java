package uk.datr.workforce.disclosure.model;

/** Whether a cell must not become known, as far as the cell itself says. */
public enum Sensitivity {
  /** The policy decides by the size of the count. Amounts are then not sensitive. */
  BY_POLICY,
  /** Sensitive whatever its size, for instance an amount whose head count is sensitive. */
  SENSITIVE,
  /** Not sensitive whatever its size, for instance a vacancy or a cell published before. */
  NOT_SENSITIVE
}
