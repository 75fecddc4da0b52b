package uk.datr.workforce.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The whole current state of a collection; the event's subject is its id.
 *
 * @param referenceDate the day on which staff are counted
 * @param specVersion version of the return's specification
 * @param opensAt start of the window for returns
 * @param closesAt end of the window for returns
 * @param listVersion version of the code lists that the collection uses
 */
public record CollectionChanged(
    String collectionId,
    int year,
    LocalDate referenceDate,
    String specVersion,
    CollectionState state,
    Instant opensAt,
    Instant closesAt,
    String listVersion) {

  public CollectionChanged {
    Objects.requireNonNull(collectionId, "collectionId");
    Objects.requireNonNull(referenceDate, "referenceDate");
    Objects.requireNonNull(specVersion, "specVersion");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(opensAt, "opensAt");
    Objects.requireNonNull(closesAt, "closesAt");
    Objects.requireNonNull(listVersion, "listVersion");
  }
}
