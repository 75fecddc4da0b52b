package uk.datr.workforce.census.rules;

/** How a unit that answered the year before is related to the unit that answers now. */
public enum Lineage {
  /** It is the same unit. */
  SAME_UNIT,
  /** The unit took over its contract. */
  CONTRACT_WON,
  /** The unit took it in, perhaps with others. */
  MERGED,
  /** The unit took over part of its work, so that its figures are not comparable. */
  SPLIT
}
