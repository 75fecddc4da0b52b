package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.lifecycle.Decision;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnGuard;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.Signature;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.seals.SealStore;
import uk.datr.workforce.census.returns.seals.SealedReturn;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnWithBody;
import uk.datr.workforce.census.returns.store.ReturnWrites;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;
import uk.datr.workforce.kit.access.Act;

/**
 * Signs a validated return off and seals it: a second person of the unit's organisation accepts the declaration. For a unit that is
 * one person, the commissioner of its authority or a quality-analyst signs, which is flagged (domain 4.9.2).
 */
@ApplicationScoped
public class SignOffReturn {

  private final ReturnStore returns;
  private final ReturnWrites writes;
  private final SealStore seals;
  private final ReturnEvents events;
  private final CountedFacts facts;

  SignOffReturn(
      ReturnStore returns,
      ReturnWrites writes,
      SealStore seals,
      ReturnEvents events,
      CountedFacts facts) {
    this.returns = returns;
    this.writes = writes;
    this.seals = seals;
    this.events = events;
    this.facts = facts;
  }

  /** Signs the submitted version of a unit's return. */
  @Transactional
  public ReturnResult signOff(
      Act act, Authority authority, String collectionId, UUID unitId, SignOffStatement statement) {
    Optional<ReturnWithBody> found =
        returns.lock(collectionId, unitId, authority.scope(CensusPermission.RETURN_SIGNING));
    if (found.isEmpty()) {
      return new ReturnResult.NotThere();
    }
    StoredReturn before = found.get().stored();
    ReturnEvent event =
        before.heldBy(authority).test(CensusPermission.RETURN_SIGN_OFF)
                || !before.heldBy(authority).test(CensusPermission.RETURN_SIGN_OFF_FOR_UNIT)
            ? ReturnEvent.SIGN_OFF
            : ReturnEvent.SIGN_OFF_FOR_UNIT;
    Decision<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> decision =
        ReturnLifeCycle.TABLE.decide(
            before.state(),
            event,
            before.heldBy(authority),
            guard -> before.passes(guard, act, authority));
    return decision
            instanceof
            Decision.Allowed<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>(var step)
        ? signed(act, found.get(), before.inState(step.to(), act.at()), event, statement)
        : Refusals.of(decision, before, event);
  }

  private ReturnResult signed(
      Act act,
      ReturnWithBody found,
      StoredReturn moved,
      ReturnEvent event,
      SignOffStatement statement) {
    boolean forUnit = event == ReturnEvent.SIGN_OFF_FOR_UNIT;
    StoredReturn after = forUnit ? moved.marked(ReturnLifeCycle.SIGNED_FOR_UNIT) : moved;
    Body body = Objects.requireNonNull(found.body());
    Signature signature =
        new Signature(
            statement.name().strip(), statement.role().strip(), statement.declaration(), act.at());
    UUID signOffId = writes.signOff(act, after, signature, forUnit);
    seals.keep(
        act,
        List.of(
            new SealStore.Version(
                after.returnId(),
                Objects.requireNonNull(after.versionNo()),
                signOffId,
                SealedReturn.of(after, body.content(), body.explanations(), signature))));
    events.tell(
        events
            .news()
            .happened(
                act, ReturnLifeCycle.TABLE.step(found.stored().state(), event).orElseThrow(), after)
            .factsChanged(
                act,
                after,
                ReturnReader.read(body.content()).content(),
                facts.previous(after),
                statement.declaration()));
    return new ReturnResult.Done(after, signature);
  }
}
