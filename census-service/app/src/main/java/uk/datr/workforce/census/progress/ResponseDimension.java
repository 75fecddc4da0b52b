package uk.datr.workforce.census.progress;

/** By what the units of a collection are grouped. */
public enum ResponseDimension {
  /** Kind of the unit (CL-01). */
  KIND("kind"),
  /** Sector of the unit (CL-04). */
  SECTOR("sector"),
  /** NHS region in which the unit lies for the collection, as GSS code. */
  REGION("nhs_region_code"),
  /** Authority in which the unit lies for the collection, as GSS code. */
  LA("la_code");

  private final String column;

  ResponseDimension(String column) {
    this.column = column;
  }

  /** The column of the query that holds it. */
  String column() {
    return column;
  }
}
