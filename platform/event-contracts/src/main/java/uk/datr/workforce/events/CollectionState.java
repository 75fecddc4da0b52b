package uk.datr.workforce.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The state of a collection. */
public enum CollectionState {
  PLANNED,
  FAMILIARISATION,
  OPEN,
  CLOSED,
  IN_QA,
  FINALISED,
  PUBLISHED,
  ARCHIVED,
  /** A constant that this reader does not know yet; it is read, never written. */
  @JsonEnumDefaultValue
  UNKNOWN
}
