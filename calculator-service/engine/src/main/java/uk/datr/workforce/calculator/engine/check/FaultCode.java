package uk.datr.workforce.calculator.engine.check;

/** Why a request is refused (specification B6). */
public enum FaultCode {
  /** A value that is needed is absent. */
  MISSING_REQUIRED,
  /** A code is on no list, or names a role that has no parameters. */
  UNKNOWN_CODE,
  /** A value is outside its range, not a number or infinite. */
  OUT_OF_RANGE,
  /** The shares of a mix do not add up to 1. */
  MIX_NOT_ONE,
  /** Absences leave no working time. */
  NON_POSITIVE_AWT,
  /** Support activities leave no time for work with people. */
  CATEGORY_ALLOWANCE_GE_100,
  /** The needs of roles for each other never settle. */
  STRUCTURE_DIVERGES,
  /** A number of people per WTE is 0 or less. */
  CASELOAD_NOT_POSITIVE,
  /** A code stands twice in one list. */
  DUPLICATE_CODE,
  /** A code is known but cannot be used in this place. */
  UNSUPPORTED_METHOD,
  /** A parameter set is retired: it can be read but calculates nothing any more. */
  PARAMETER_SET_RETIRED,
  /** What is asked for is not possible in the state of the set. */
  WRONG_STATE,
  /** Somebody else has to do it. */
  SECOND_PERSON_REQUIRED,
  /** More samples are asked for than one simulation draws. */
  TOO_MANY_SAMPLES
}
