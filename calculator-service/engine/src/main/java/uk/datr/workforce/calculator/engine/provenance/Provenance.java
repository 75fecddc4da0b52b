package uk.datr.workforce.calculator.engine.provenance;

/** Kinds of sources of a value (specification B2), from the firmest to the one that has none. */
public enum Provenance {
  /** Published official statistics. */
  OFFICIAL_STATISTIC,
  /** Published guidance. */
  PUBLISHED_GUIDANCE,
  /** Published research. */
  PUBLISHED_RESEARCH,
  /** Calculated from values with a source. */
  DERIVED,
  /** Given by the area itself. */
  LOCAL,
  /** Judgement of experts. */
  EXPERT,
  /** Our own choice, without any official source. */
  ILLUSTRATIVE
}
