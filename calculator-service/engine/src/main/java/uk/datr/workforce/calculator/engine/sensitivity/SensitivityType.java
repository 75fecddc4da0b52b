package uk.datr.workforce.calculator.engine.sensitivity;

/** Kinds of sensitivity analysis. */
public enum SensitivityType {
  /** One input at a time: a tornado. */
  OAT,
  /** All inputs together: Sobol indices. */
  SOBOL
}
