package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.access.Scope;
import uk.datr.workforce.census.lifecycle.Decision;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnGuard;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnWithBody;
import uk.datr.workforce.census.returns.store.ReturnWrites;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;
import uk.datr.workforce.kit.access.Act;

/** Takes a return along a row of its life cycle when nothing has to be known but the return itself. */
@ApplicationScoped
public class ReturnSteps {

  /** What the platform does by itself asks for no permission and no person. */
  private static final Authority NOBODY =
      new Authority() {
        @Override
        public Scope scope(CensusPermission permission) {
          return new Scope(false, Set.of(), Set.of(), Set.of());
        }

        @Override
        public boolean human() {
          return false;
        }
      };

  private final ReturnStore returns;
  private final ReturnWrites writes;
  private final ReturnEvents events;
  private final CountedFacts facts;

  ReturnSteps(ReturnStore returns, ReturnWrites writes, ReturnEvents events, CountedFacts facts) {
    this.returns = returns;
    this.writes = writes;
    this.events = events;
    this.facts = facts;
  }

  /** Whose return, and what is to happen to it by whom. */
  public record Request(
      Act act,
      Authority authority,
      String collectionId,
      UUID unitId,
      CensusPermission reach,
      ReturnEvent event) {}

  /** What a step does to a return that may take it: stores it, and says how it stands then. */
  @FunctionalInterface
  public interface Effect {

    /**
     * Stores the return as it stands after the step.
     *
     * @param before the return as it was
     * @param moved the same return in its next state
     */
    StoredReturn store(StoredReturn before, StoredReturn moved);
  }

  /** Takes the step, or says why not. */
  public ReturnResult take(Request request, Effect effect) {
    Optional<ReturnWithBody> found =
        returns.lock(
            request.collectionId(), request.unitId(), request.authority().scope(request.reach()));
    return found
        .map(present -> take(request, present.stored(), effect))
        .orElseGet(ReturnResult.NotThere::new);
  }

  /** Takes the step of a return that is locked, or says why not. */
  public ReturnResult take(Request request, StoredReturn before, Effect effect) {
    return decided(
        request,
        before,
        step -> {
          StoredReturn after = effect.store(before, before.inState(step.to(), request.act().at()));
          happened(request.act(), step, before, after);
          return new ReturnResult.Done(after, List.of());
        });
  }

  /**
   * Takes what follows by itself from how the queries about a return stand: it is submitted again when none waits for an
   * answer, and validated when none is left.
   */
  public StoredReturn follow(Act act, StoredReturn present) {
    StoredReturn reached = present;
    for (ReturnEvent event : List.of(ReturnEvent.ALL_ANSWERED, ReturnEvent.VALIDATE)) {
      reached = followed(act.by("census-service"), reached, event);
    }
    if (reached.state() != present.state()) {
      writes.store(reached);
      facts.tell(act, present, reached);
    }
    return reached;
  }

  private StoredReturn followed(Act act, StoredReturn before, ReturnEvent event) {
    var step = ReturnLifeCycle.TABLE.step(before.state(), event);
    if (step.isEmpty()
        || !step.get().guards().stream().allMatch(guard -> before.passes(guard, act, NOBODY))) {
      return before;
    }
    StoredReturn after = before.inState(step.get().to(), act.at());
    events.happened(act, step.get(), after);
    return after;
  }

  /** Tells everybody that a row was taken, when the return is stored as it stands then. */
  public void happened(
      Act act,
      Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> step,
      StoredReturn before,
      StoredReturn after) {
    events.happened(act, step, after);
    boolean sameFacts =
        before.state() == after.state()
            && before.marks().equals(after.marks())
            && Objects.equals(before.countedVersion(), after.countedVersion());
    if (!sameFacts) {
      facts.tell(act, before, after);
    }
  }

  private static ReturnResult decided(
      Request request,
      StoredReturn before,
      Function<Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>, ReturnResult>
          allowed) {
    var decision =
        ReturnLifeCycle.TABLE.decide(
            before.state(),
            request.event(),
            before.heldBy(request.authority()),
            guard -> before.passes(guard, request.act(), request.authority()));
    return decision
            instanceof
            Decision.Allowed<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>(var step)
        ? allowed.apply(step)
        : Refusals.of(decision, before, request.event());
  }
}
