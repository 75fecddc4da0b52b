package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.lifecycle.Decision;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnGuard;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.Signature;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.BulkReturnStore;
import uk.datr.workforce.census.returns.store.BulkReturnStore.FinalReturn;
import uk.datr.workforce.census.returns.store.PriorReturnStore;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnWrites;
import uk.datr.workforce.census.rules.PriorReturns;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;
import uk.datr.workforce.kit.access.Act;

/**
 * What happens to the returns of a collection because something happens to the collection or to what it expects. It joins
 * the transaction of that.
 */
@ApplicationScoped
public class ReturnsOfCollection {

  private final BulkReturnStore bulk;
  private final ReturnWrites writes;
  private final ReturnStore returns;
  private final ReturnEvents events;
  private final PriorReturnStore priorReturns;

  ReturnsOfCollection(
      BulkReturnStore bulk,
      ReturnWrites writes,
      ReturnStore returns,
      ReturnEvents events,
      PriorReturnStore priorReturns) {
    this.bulk = bulk;
    this.writes = writes;
    this.returns = returns;
    this.events = events;
    this.priorReturns = priorReturns;
  }

  /**
   * Starts a return for practice for every unit that is asked and has none; nobody is told of them. Says how many.
   *
   * @param unitId for this unit alone; null for all
   */
  public int practise(Act act, String collectionId, @Nullable UUID unitId) {
    return bulk.practise(
        act,
        collectionId,
        unitId,
        ReturnLifeCycle.TABLE.step(null, ReturnEvent.START).orElseThrow().to());
  }

  /** Throws away what was done for practice; says how many returns there were. */
  public int discardPractice(String collectionId) {
    return bulk.discard(collectionId);
  }

  /**
   * Starts a return for every unit that is asked and has none; says how many.
   *
   * @param unitId for this unit alone; null for all
   */
  public int start(Act act, String collectionId, @Nullable UUID unitId) {
    var step = ReturnLifeCycle.TABLE.step(null, ReturnEvent.START).orElseThrow();
    List<StoredReturn> started = bulk.start(act, collectionId, unitId, step.to());
    ReturnNews news = events.news();
    started.forEach(one -> news.happened(act, step, one));
    events.tell(news);
    return started.size();
  }

  /** How many returns were handed in and are not settled, so that the collection cannot be finalised (4.9.2). */
  public int unsettled(String collectionId) {
    return bulk.count(collectionId, ReturnLifeCycle.unsettled());
  }

  /** Makes every return final or not received; says how many. */
  public int finalise(Act act, String collectionId) {
    List<Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>> steps =
        ReturnLifeCycle.TABLE.steps().stream()
            .filter(step -> step.event() == ReturnEvent.FINALISE)
            .toList();
    List<FinalReturn> settled = bulk.finalise(act, collectionId, steps);
    Map<UUID, PriorReturns> before = before(settled);
    ReturnNews news = events.news();
    for (FinalReturn one : settled) {
      StoredReturn after = one.found().stored();
      news.happened(
          act, ReturnLifeCycle.TABLE.step(one.from(), ReturnEvent.FINALISE).orElseThrow(), after);
      if (one.counted() && !ReturnLifeCycle.counts(after.state())) {
        news.nothingCounts(act, after);
      } else if (ReturnLifeCycle.counts(after.state())) {
        Body body = Objects.requireNonNull(one.found().body());
        Signature signature = body.signature();
        news.factsChanged(
            act,
            after,
            ReturnReader.read(body.content()).content(),
            previous(after, before),
            signature == null ? null : signature.declaration());
      }
    }
    events.tell(news);
    return settled.size();
  }

  /**
   * Excuses a unit or asks it again.
   *
   * @param event {@link ReturnEvent#EXCUSE} or {@link ReturnEvent#ASK_AGAIN}
   * @return false when the state of the return does not allow it; true, too, when there is no return yet
   */
  public boolean move(
      Act act, Authority authority, String collectionId, UUID unitId, ReturnEvent event) {
    var found = returns.lock(collectionId, unitId, Scope.NATIONAL);
    if (found.isEmpty()) {
      return true;
    }
    StoredReturn before = found.get().stored();
    var decision =
        ReturnLifeCycle.TABLE.decide(
            before.state(),
            event,
            before.heldBy(authority),
            guard -> before.passes(guard, act, authority));
    if (decision
        instanceof
        Decision.Allowed<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>(var step)) {
      StoredReturn after = before.inState(step.to(), act.at());
      writes.store(after);
      events.happened(act, step, after);
      return true;
    }
    return false;
  }

  /** The year before of all units whose return is settled, in one statement. */
  private Map<UUID, PriorReturns> before(List<FinalReturn> settled) {
    return settled.isEmpty()
        ? Map.of()
        : priorReturns.of(
            settled.stream().map(one -> one.found().stored().unit().unitId()).toList(),
            settled.getFirst().found().stored().collection().referenceDate());
  }

  private static @Nullable ReturnContent previous(
      StoredReturn stored, Map<UUID, PriorReturns> before) {
    return before
        .getOrDefault(stored.unit().unitId(), PriorReturns.NONE)
        .comparable(stored.collection().referenceDate())
        .orElse(null);
  }
}
