package uk.datr.workforce.reporting.statistics;

import java.math.BigDecimal;

/** A figure about peers: shown, or withheld because too few stand behind it (B5.1, B12a.5). */
public sealed interface PeerFigure {

  /**
   * A figure that may be shown.
   *
   * @param value rounded half up to the measure's decimals
   */
  record Shown(BigDecimal value) implements PeerFigure {}

  /**
   * A figure that may not be shown; it carries no value in any form.
   *
   * @param reason why not
   */
  record Withheld(Reason reason) implements PeerFigure {

    /** The mark in the place of the value. */
    public static final String MARK = "[u]";
  }

  /** Why a figure about peers is withheld. */
  enum Reason {
    /** Fewer organisations than the statistic needs. */
    TOO_FEW_ORGANISATIONS,
    /** One organisation has more than half of the units. */
    DOMINANT_ORGANISATION
  }
}
