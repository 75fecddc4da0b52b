package uk.datr.workforce.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The kind of a reporting unit and of its return (CL-01). */
public enum ReturnKind {
  COMMISSIONER,
  PROVIDER,
  LERO,
  /** A constant that this reader does not know yet; it is read, never written. */
  @JsonEnumDefaultValue
  UNKNOWN
}
