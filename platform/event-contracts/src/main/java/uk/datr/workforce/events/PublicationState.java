package uk.datr.workforce.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Whether a scenario or a plan of the calculator holds. */
public enum PublicationState {
  /** It holds. */
  PUBLISHED,
  /** A later one of the same area took its place. */
  SUPERSEDED,
  /** It was taken back. */
  WITHDRAWN,
  /** A constant that this reader does not know yet; it is read, never written. */
  @JsonEnumDefaultValue
  UNKNOWN
}
