package uk.datr.workforce.disclosure.model.check;

/** What can be wrong with an input. */
public enum FaultKind {
  /** There is no such file, or it may not be read. */
  UNREADABLE,
  /** Not JSON, or cut off. */
  MALFORMED,
  /** Longer, deeper or with longer numbers than any real input. */
  TOO_LARGE,
  /** A field that does not belong there. */
  UNKNOWN_FIELD,
  /** A field that has to be there is not. */
  MISSING_FIELD,
  /** A value of the wrong type, or outside what the field allows. */
  INVALID_VALUE,
  /** A policy below the bounds that hold for every policy. */
  POLICY_TOO_WEAK,
  /** Two cells, insiders or list entries of one name. */
  DUPLICATE,
  /** An id that no cell has. */
  UNKNOWN_CELL,
  /** A value below 0. */
  NEGATIVE_VALUE,
  /** A count that is not a whole number. */
  NOT_WHOLE,
  /** An equation without parts. */
  NO_PARTS,
  /** An equation whose parts do not add up to its total. */
  DOES_NOT_ADD_UP,
  /** A cell that is, over some equations, a part of itself. */
  CYCLE,
  /** A sensitive zero where zeros are always shown: hidden it would be found out, shown it is known. */
  SENSITIVE_ZERO,
  /** A cell that must be shown and must not be known. */
  SENSITIVE_MUST_PUBLISH,
  /** A cell that must be shown and that no product shows. */
  UNPUBLISHED_MUST_PUBLISH,
  /** A ratio whose denominator is 0. */
  RATIO_OF_NOTHING,
  /** A ratio that is not what its cells give when rounded. */
  RATIO_UNTRUE,
  /** A validation rule that the true values break. */
  LIMIT_BROKEN,
  /** A cell of which the publication says nothing. */
  OMITTED,
  /** A cell that no product shows, with a value or an interval. */
  UNPUBLISHED_SHOWN,
  /** A value that has to be hidden. */
  SENSITIVE_SHOWN,
  /** A cell that has to be shown. */
  MUST_PUBLISH_HIDDEN,
  /** A hidden zero where zeros are always shown. */
  ZERO_HIDDEN,
  /** A shown value that is not the true one. */
  VALUE_UNTRUE,
  /** An interval that is empty or does not hold the true value. */
  INTERVAL_UNTRUE
}
