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
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.Signature;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnWithBody;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.kit.access.Act;

/** Signs a validated return off: a second person of the unit's organisation accepts the declaration. */
@ApplicationScoped
public class SignOffReturn {

  private final ReturnStore returns;
  private final ReturnEvents events;

  SignOffReturn(ReturnStore returns, ReturnEvents events) {
    this.returns = returns;
    this.events = events;
  }

  /** Signs the submitted version of a unit's return. */
  @Transactional
  public ReturnResult signOff(
      Act act, Authority authority, String collectionId, UUID unitId, SignOffStatement statement) {
    Optional<ReturnWithBody> found =
        returns.lock(collectionId, unitId, authority.scope(CensusPermission.RETURN_READ));
    if (found.isEmpty()) {
      return new ReturnResult.NotThere();
    }
    StoredReturn before = found.get().stored();
    var decision =
        ReturnLifeCycle.TABLE.decide(
            before.state(),
            ReturnEvent.SIGN_OFF,
            before.heldBy(authority),
            guard -> before.passes(guard, act, authority));
    if (!(decision instanceof Decision.Allowed<?, ?, ?, ?>)) {
      return Refusals.of(decision, before, ReturnEvent.SIGN_OFF);
    }
    var step = ReturnLifeCycle.TABLE.step(before.state(), ReturnEvent.SIGN_OFF).orElseThrow();
    StoredReturn after = before.inState(step.to(), act.at());
    Signature signature =
        new Signature(
            statement.name().strip(), statement.role().strip(), statement.declaration(), act.at());
    returns.signOff(act, after, signature);
    events.happened(act, step, after);
    Body body = Objects.requireNonNull(found.get().body());
    ReturnContent previous =
        returns
            .previousFinal(after.unit().unitId(), after.collection().referenceDate())
            .map(content -> ReturnReader.read(content).content())
            .orElse(null);
    events.factsChanged(
        act, after, ReturnReader.read(body.content()).content(), previous, statement.declaration());
    return new ReturnResult.Done(after, List.of());
  }
}
