package uk.datr.workforce.census.collections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.kit.access.Act;

/** A collection as it is shown. */
@Schema(
    name = "Collection",
    description = "One census: its dates, its state and what you may do with it.")
public record CollectionView(
    @Schema(required = true, examples = "DATRWC-2026") String collectionId,
    @Schema(required = true, examples = "2026") int year,
    @Schema(required = true, examples = "2026-06-30") LocalDate referenceDate,
    @Schema(required = true, examples = "2026.1") String specVersion,
    @Schema(required = true, description = "Version of the code lists in use", examples = "2026.1")
        String listVersion,
    @Schema(required = true) Instant opensAt,
    @Schema(required = true) Instant closesAt,
    @Schema(required = true) CollectionState state,
    @Schema(
            required = true,
            description = "Whether it is for practice alone: always open, and never a census")
        boolean sandbox,
    @Schema(required = true, description = "What you may do with it now")
        List<CollectionEvent> allowedActions) {

  static CollectionView of(CensusCollection collection, Act act, Authority authority) {
    return new CollectionView(
        collection.collectionId,
        collection.year,
        collection.referenceDate,
        collection.specVersion,
        collection.listVersion,
        collection.opensAt,
        collection.closesAt,
        collection.state,
        collection.sandbox,
        CollectionLifeCycle.TABLE.allowed(
            collection.state,
            permission -> authority.scope(permission).national(),
            guard ->
                switch (guard) {
                  case PERSON -> authority.human();
                  case SECOND_PERSON -> !act.actor().equals(collection.finalisedBy);
                  case RETURNS_SETTLED -> true;
                  case NOT_SANDBOX -> !collection.sandbox;
                }));
  }
}
