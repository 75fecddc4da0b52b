package uk.datr.workforce.reporting.profile;

/** What a figure counts, and so who may see it (domain/reporting.md B12a.2). */
public enum Basis {
  /** The authority's own commissioning return in any counted state, and every other return in its area from sign-off. */
  OWN,
  /** Every counted return of a collection, whatever its state. */
  PROVISIONAL,
  /** The final returns of a published collection, small groups hidden. */
  PUBLISHED
}
