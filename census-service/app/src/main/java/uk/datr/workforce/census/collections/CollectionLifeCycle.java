package uk.datr.workforce.census.collections;

import static uk.datr.workforce.census.collections.CollectionEvent.ARCHIVE;
import static uk.datr.workforce.census.collections.CollectionEvent.CLOSE;
import static uk.datr.workforce.census.collections.CollectionEvent.FINALISE;
import static uk.datr.workforce.census.collections.CollectionEvent.OPEN;
import static uk.datr.workforce.census.collections.CollectionEvent.PUBLISH;
import static uk.datr.workforce.census.collections.CollectionEvent.START_FAMILIARISATION;
import static uk.datr.workforce.census.collections.CollectionEvent.START_QA;
import static uk.datr.workforce.census.collections.CollectionGuard.NOT_SANDBOX;
import static uk.datr.workforce.census.collections.CollectionGuard.PERSON;
import static uk.datr.workforce.census.collections.CollectionGuard.RETURNS_SETTLED;
import static uk.datr.workforce.census.collections.CollectionGuard.SECOND_PERSON;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.lifecycle.LifeCycle;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.events.CollectionChanged;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.events.EventTypes;

/** The life cycle of a collection (domain 4.3). */
final class CollectionLifeCycle {

  /** The table. */
  static final LifeCycle<CollectionState, CollectionEvent, CollectionGuard, CollectionChanged>
      TABLE =
          new LifeCycle<>(
              CollectionEvent.class,
              List.of(
                  row(
                      CollectionState.PLANNED,
                      START_FAMILIARISATION,
                      List.of(),
                      CollectionState.FAMILIARISATION,
                      null,
                      "collection-familiarisation-started"),
                  row(
                      CollectionState.FAMILIARISATION,
                      OPEN,
                      List.of(NOT_SANDBOX),
                      CollectionState.OPEN,
                      EventTypes.COLLECTION_OPENED,
                      "collection-opened"),
                  row(
                      CollectionState.OPEN,
                      CLOSE,
                      List.of(),
                      CollectionState.CLOSED,
                      EventTypes.COLLECTION_CLOSED,
                      "collection-closed"),
                  row(
                      CollectionState.CLOSED,
                      START_QA,
                      List.of(),
                      CollectionState.IN_QA,
                      null,
                      "collection-qa-started"),
                  row(
                      CollectionState.IN_QA,
                      FINALISE,
                      List.of(PERSON, RETURNS_SETTLED),
                      CollectionState.FINALISED,
                      EventTypes.COLLECTION_FINALISED,
                      "collection-finalised"),
                  row(
                      CollectionState.FINALISED,
                      PUBLISH,
                      List.of(PERSON, SECOND_PERSON),
                      CollectionState.PUBLISHED,
                      EventTypes.COLLECTION_PUBLISHED,
                      "collection-published"),
                  row(
                      CollectionState.PUBLISHED,
                      ARCHIVE,
                      List.of(),
                      CollectionState.ARCHIVED,
                      null,
                      "collection-archived")));

  private CollectionLifeCycle() {}

  private static Step<CollectionState, CollectionEvent, CollectionGuard, CollectionChanged> row(
      CollectionState from,
      CollectionEvent event,
      List<CollectionGuard> guards,
      CollectionState to,
      @Nullable EventType<CollectionChanged> emits,
      String audit) {
    return new Step<>(from, event, CensusPermission.COLLECTION_WRITE, guards, to, emits, audit);
  }
}
