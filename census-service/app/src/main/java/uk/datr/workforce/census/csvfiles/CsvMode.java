package uk.datr.workforce.census.csvfiles;

/** What is done with a file. */
public enum CsvMode {
  /** It is stored, if it has no fault. */
  STORE,
  /** Everything is done but storing it. */
  REHEARSE
}
