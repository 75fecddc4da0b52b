package uk.datr.workforce.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How far a plan is, without saying by how much. */
public enum PlanStatus {
  /** At least 95 % of the WTE that the plan expects on the day. */
  ON_TRACK,
  /** Less. */
  BEHIND,
  /** A constant that this reader does not know yet; it is read, never written. */
  @JsonEnumDefaultValue
  UNKNOWN
}
