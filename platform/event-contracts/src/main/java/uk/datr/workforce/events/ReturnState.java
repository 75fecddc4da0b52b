package uk.datr.workforce.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The state of a return (domain life cycle: not started to final, not received or withdrawn). */
public enum ReturnState {
  NOT_STARTED,
  DRAFT,
  SUBMITTED,
  VALIDATED,
  QUERIED,
  SIGNED_OFF,
  FINAL,
  NOT_RECEIVED,
  WITHDRAWN,
  /** A constant that this reader does not know yet; it is read, never written. */
  @JsonEnumDefaultValue
  UNKNOWN
}
