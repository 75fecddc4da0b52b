package uk.datr.workforce.reporting.profile;

import java.time.LocalDate;
import uk.datr.workforce.events.CollectionState;

/**
 * A collection as projected.
 *
 * @param revision changes with every change of anything that a figure of this collection is made of
 */
record CensusCollection(
    String id, int year, LocalDate referenceDate, CollectionState state, long revision) {

  /** Whether it is running: returns come in, or are checked, and nothing of it is published. */
  boolean live() {
    return switch (state) {
      case OPEN, CLOSED, IN_QA, FINALISED -> true;
      case PLANNED, FAMILIARISATION, PUBLISHED, ARCHIVED, UNKNOWN -> false;
    };
  }

  /** Whether its final figures are published; what is archived has been. */
  boolean published() {
    return switch (state) {
      case PUBLISHED, ARCHIVED -> true;
      case PLANNED, FAMILIARISATION, OPEN, CLOSED, IN_QA, FINALISED, UNKNOWN -> false;
    };
  }
}
