package uk.datr.workforce.census.returns.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.returns.ReturnsOfCollection;
import uk.datr.workforce.census.returns.practice.PracticeStore.Practised;
import uk.datr.workforce.census.returns.store.BulkReturnStore;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;

/**
 * Takes back what one person or client has stored for practice, so that it can begin anew. A return to which somebody else
 * has added stays as it is: their work is not ours to throw away.
 */
@ApplicationScoped
public class ResetPractice {

  private final PracticeStore store;
  private final BulkReturnStore bulk;
  private final ReturnsOfCollection returns;
  private final AuditLog audit;

  ResetPractice(
      PracticeStore store, BulkReturnStore bulk, ReturnsOfCollection returns, AuditLog audit) {
    this.store = store;
    this.bulk = bulk;
    this.returns = returns;
    this.audit = audit;
  }

  /** What became of a wish to begin anew. */
  public sealed interface Result {

    /**
     * It was done.
     *
     * @param reset units whose returns are not started again
     * @param kept units whose returns somebody else has added to
     */
    record Done(List<UUID> reset, List<UUID> kept) implements Result {}

    /** There is no such collection. */
    record NotThere() implements Result {}

    /** The collection is not for practice. */
    record NotPractice(CollectionState state) implements Result {}
  }

  /** Throws away the returns for practice of a collection that the actor alone has made, with all that hangs on them. */
  @Transactional
  public Result reset(Act act, Authority authority, String collectionId) {
    Optional<CollectionState> state = store.hold(collectionId);
    if (state.isEmpty()) {
      return new Result.NotThere();
    }
    if (state.get() != CollectionState.FAMILIARISATION) {
      return new Result.NotPractice(state.get());
    }
    List<UUID> reset = new ArrayList<>();
    List<UUID> kept = new ArrayList<>();
    List<UUID> thrownAway = new ArrayList<>();
    for (Practised one :
        store.practised(
            collectionId, act.actor(), authority.scope(CensusPermission.RETURN_WRITE))) {
      if (one.alone()) {
        reset.add(one.unitId());
        thrownAway.add(one.returnId());
        audit(act, collectionId, one);
      } else {
        kept.add(one.unitId());
      }
    }
    bulk.discard(thrownAway);
    for (UUID unitId : reset) {
      returns.practise(act, collectionId, unitId);
    }
    return new Result.Done(List.copyOf(reset), List.copyOf(kept));
  }

  private void audit(Act act, String collectionId, Practised one) {
    audit.append(
        act,
        "return-practice-reset",
        "return",
        one.returnId().toString(),
        one.organisationCode(),
        Map.of(
            "collectionId",
            collectionId,
            "unitId",
            one.unitId().toString(),
            "state",
            ReturnState.NOT_STARTED.name()));
  }
}
