package uk.datr.workforce.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Whether a unit's return is asked for in a collection; EXPECTED and ADDED are the denominator of response. */
public enum ExpectedStatus {
  EXPECTED,
  NOT_REQUIRED,
  ADDED,
  /** A constant that this reader does not know yet; it is read, never written. */
  @JsonEnumDefaultValue
  UNKNOWN
}
