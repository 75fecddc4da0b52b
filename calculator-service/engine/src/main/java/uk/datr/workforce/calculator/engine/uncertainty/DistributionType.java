package uk.datr.workforce.calculator.engine.uncertainty;

/** Kinds of distributions (specification B9.1). */
public enum DistributionType {
  /** One value. */
  FIXED,
  /** A beta distribution around a mode. */
  PERT,
  /** Straight lines up to a mode and down again. */
  TRIANGULAR,
  /** Every value as likely. */
  UNIFORM
}
