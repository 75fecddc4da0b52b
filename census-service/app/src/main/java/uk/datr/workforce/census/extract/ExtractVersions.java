package uk.datr.workforce.census.extract;

/** Which versions of the returns are in an extract. */
public enum ExtractVersions {
  /** The one of each return that enters figures now. */
  COUNTED,
  /** Every one that was ever submitted. */
  ALL
}
