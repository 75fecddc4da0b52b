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

  /** Whether returns are taken at that instant (C008): by the clock, and not only once somebody closes the collection. */
  public boolean takesReturnsAt(Instant at) {
    return state == CollectionState.OPEN && !at.isBefore(opensAt) && at.isBefore(closesAt);
  }
}
