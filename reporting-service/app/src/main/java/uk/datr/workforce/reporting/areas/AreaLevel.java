package uk.datr.workforce.reporting.areas;

/** The levels of the hierarchy England, NHS region, authority. */
public enum AreaLevel {
  LOCAL_AUTHORITY,
  NHS_REGION,
  ENGLAND
}
