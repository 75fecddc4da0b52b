package uk.datr.workforce.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where a role's headcount at the start of the flow period came from (indicator I3). */
public enum StartSource {
  /** The return states it. */
  GIVEN,
  /** The final return of the previous collection, of the unit or its predecessor. */
  PREVIOUS_RETURN,
  /** End headcount less joiners plus leavers, less TUPE in plus TUPE out. */
  DERIVED,
  /** A constant that this reader does not know yet; it is read, never written. */
  @JsonEnumDefaultValue
  UNKNOWN
}
