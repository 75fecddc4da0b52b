package uk.datr.workforce.census.coverage;

/** How a commissioner's statement about a provider fits what the collection expects. */
public enum CoverageFinding {
  /** Both say the same. */
  AGREED,
  /** The commissioner expects a return that the collection does not ask for. */
  NOT_ASKED,
  /** The collection asks for a return that the commissioner does not expect. */
  ASKED_ALL_THE_SAME,
  /** The commissioner names a provider that the register does not know under that name or id. */
  UNKNOWN_UNIT,
  /** The collection asks a unit in the area that the commissioner does not name. */
  NOT_LISTED
}
