package uk.datr.workforce.census.returns.model;

import java.time.Instant;
import java.time.LocalDate;
import uk.datr.workforce.events.CollectionState;

/**
 * What a return needs to know of its collection.
 *
 * @param opensAt first instant of the window
 * @param closesAt first instant after the window
 */
public record CollectionFacts(
    String collectionId,
    int year,
    LocalDate referenceDate,
    String specVersion,
    String listVersion,
    CollectionState state,
    Instant opensAt,
    Instant closesAt) {

  /**
   * Whether all returns are taken at that instant (C008): by the clock, and not only once somebody closes the collection; while
   * people make themselves familiar, always.
   */
  public boolean takesReturnsAt(Instant at) {
    return practice()
        || (state == CollectionState.OPEN && !at.isBefore(opensAt) && at.isBefore(closesAt));
  }

  /** Whether returns are for practice: nobody is told of them, and they are gone when the collection opens. */
  public boolean practice() {
    return state == CollectionState.FAMILIARISATION;
  }

  /** Whether the collection has opened and its returns are not settled yet. */
  public boolean beforeFinalised() {
    return switch (state) {
      case FAMILIARISATION, OPEN, CLOSED, IN_QA -> true;
      case PLANNED, FINALISED, PUBLISHED, ARCHIVED, UNKNOWN -> false;
    };
  }
}
