package uk.datr.workforce.calculator.engine.model;

/** Kinds of structural need (specification B3). */
public enum StructureType {
  /** One WTE for a number of WTE. */
  SPAN,
  /** Hours of supervision for each head. */
  SUPERVISION
}
