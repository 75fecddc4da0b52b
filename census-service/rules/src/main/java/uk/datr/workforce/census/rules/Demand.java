package uk.datr.workforce.census.rules;

/** Whether a specification wants a section from a kind of unit (census.md 4.2). */
public enum Demand {
  /** It has to be answered or marked as not held (C101). */
  REQUIRED,
  /** It may be answered. */
  OPTIONAL,
  /** It should be answered by a unit that serves more than one authority (C211). */
  IF_SEVERAL_AUTHORITIES,
  /** It is not part of the form of this kind; what is sent all the same is read and checked. */
  NOT_ASKED
}
