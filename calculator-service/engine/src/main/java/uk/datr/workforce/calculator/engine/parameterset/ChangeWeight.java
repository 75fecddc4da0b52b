package uk.datr.workforce.calculator.engine.parameterset;

/** What a change is to those who use a set; the weightiest comes last. */
public enum ChangeWeight {
  /** Text only: the same figures. */
  PATCH,
  /** A value. */
  MINOR,
  /** A code, a method, or what there is at all. */
  MAJOR
}
