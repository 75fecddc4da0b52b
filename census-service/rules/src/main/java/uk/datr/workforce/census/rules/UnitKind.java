package uk.datr.workforce.census.rules;

/** The kind of a reporting unit, which is also the type of its return (CL-01). */
public enum UnitKind {
  COMMISSIONER,
  PROVIDER,
  LERO
}
