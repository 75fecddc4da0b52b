package uk.datr.workforce.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What an organisation of the register is; decides which jobs count there. */
public enum OrganisationKind {
  LOCAL_AUTHORITY,
  PROVIDER,
  LERO,
  /** NHS England, OHID or DHSC as a whole. */
  NHSE,
  /** A regional team of NHS England; has an NHS region code. */
  NHSE_REGION,
  /** The contracted supplier that runs a collection. */
  SUPPLIER,
  /** A constant that this reader does not know yet; it is read, never written. */
  @JsonEnumDefaultValue
  UNKNOWN
}
