package uk.datr.workforce.census.collections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.expectedreturns.ExpectedReturns;
import uk.datr.workforce.census.lifecycle.Decision;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.census.returns.ReturnsOfCollection;
import uk.datr.workforce.census.returns.snapshots.Snapshots;
import uk.datr.workforce.events.CollectionChanged;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.outbox.Outbox;

/** Moves a collection along its life cycle, and its returns with it. */
@ApplicationScoped
public class CollectionTransitions {

  private final CollectionRepository collections;
  private final ExpectedReturns expectedReturns;
  private final ReturnsOfCollection returns;
  private final Snapshots snapshots;
  private final Outbox outbox;
  private final AuditLog audit;

  CollectionTransitions(
      CollectionRepository collections,
      ExpectedReturns expectedReturns,
      ReturnsOfCollection returns,
      Snapshots snapshots,
      Outbox outbox,
      AuditLog audit) {
    this.collections = collections;
    this.expectedReturns = expectedReturns;
    this.returns = returns;
    this.snapshots = snapshots;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Makes an event happen to a collection. */
  @Transactional
  public CollectionResult move(
      Act act, Authority authority, String collectionId, CollectionEvent event) {
    CensusCollection collection = collections.lock(collectionId);
    if (collection == null) {
      return new CollectionResult.NotThere();
    }
    var decision =
        CollectionLifeCycle.TABLE.decide(
            collection.state,
            event,
            permission -> authority.scope(permission).national(),
            guard -> passes(guard, collection, act, authority));
    return switch (decision) {
      case Decision.Allowed<CollectionState, CollectionEvent, CollectionGuard, CollectionChanged>(
              var step) ->
          moved(act, authority, collection, step);
      case Decision.WrongState<?, ?, ?, ?> _ ->
          new CollectionResult.WrongState(
              "The collection is %s; %s is possible in: %s."
                  .formatted(
                      collection.state,
                      event,
                      CollectionLifeCycle.TABLE.statesBefore(event).iterator().next()));
      case Decision.NotPermitted<?, ?, ?, ?> _ ->
          new CollectionResult.NotPermitted("Only a collection-manager moves a collection.");
      case Decision.HeldBack<?, ?, CollectionGuard, ?>(CollectionGuard guard) ->
          heldBack(guard, collectionId);
    };
  }

  private CollectionResult moved(
      Act act,
      Authority authority,
      CensusCollection collection,
      Step<CollectionState, CollectionEvent, CollectionGuard, CollectionChanged> step) {
    String id = collection.collectionId;
    int affected =
        switch (step.event()) {
          case START_FAMILIARISATION -> returns.practise(act, id, null);
          case OPEN -> {
            returns.discardPractice(id);
            expectedReturns.generate(act, id, collection.referenceDate);
            yield returns.start(act, id, null);
          }
          case FINALISE -> {
            int settled = returns.finalise(act, id);
            snapshots.freeze(act, id, null);
            yield settled;
          }
          case CLOSE, START_QA, PUBLISH, ARCHIVE -> 0;
        };
    if (step.event() == CollectionEvent.FINALISE) {
      collection.finalisedBy = act.actor();
    }
    collection.state = step.to();
    collection.revision++;
    collections.flush();
    if (step.emits() != null) {
      outbox.append(act, step.emits(), id, collection.toEvent());
    }
    audit.append(act, step.audit(), "collection", id, null, Map.of("returns", affected));
    return new CollectionResult.Done(
        CollectionView.of(collection, act, authority), collection.revision, false);
  }

  private boolean passes(
      CollectionGuard guard, CensusCollection collection, Act act, Authority authority) {
    return switch (guard) {
      case PERSON -> authority.human();
      case SECOND_PERSON -> !act.actor().equals(collection.finalisedBy);
      case RETURNS_SETTLED -> returns.unsettled(collection.collectionId) == 0;
      case NOT_SANDBOX -> !collection.sandbox;
    };
  }

  private CollectionResult heldBack(CollectionGuard guard, String collectionId) {
    return switch (guard) {
      case PERSON -> new CollectionResult.PersonNeeded();
      case SECOND_PERSON ->
          new CollectionResult.NotPermitted(
              "You finalised this collection; a second person has to publish it.");
      case NOT_SANDBOX ->
          new CollectionResult.WrongState(
              "The sandbox is for practice alone; it never becomes a census.");
      case RETURNS_SETTLED ->
          new CollectionResult.WrongState(
              "%d returns are submitted or queried; validate or withdraw them first."
                  .formatted(returns.unsettled(collectionId)));
    };
  }
}
