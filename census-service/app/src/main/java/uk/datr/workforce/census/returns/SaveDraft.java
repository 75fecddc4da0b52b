package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.lifecycle.Decision;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnWithBody;
import uk.datr.workforce.census.returns.store.ReturnWrites;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.problem.ProblemType;

/**
 * Saves the draft of a return. A draft may be unfinished and may break rules, which the answer names; it is refused only
 * when it cannot be read whole or breaks a rule of structure.
 */
@ApplicationScoped
public class SaveDraft {

  private final ReturnStore returns;
  private final ReturnWrites writes;
  private final ReturnChecks checks;
  private final ReturnEvents events;

  SaveDraft(ReturnStore returns, ReturnWrites writes, ReturnChecks checks, ReturnEvents events) {
    this.returns = returns;
    this.writes = writes;
    this.checks = checks;
    this.events = events;
  }

  /** Saves a body as the draft of a unit's return. */
  @Transactional
  public ReturnResult save(
      Act act,
      Authority authority,
      String collectionId,
      UUID unitId,
      JsonNode body,
      Precondition precondition) {
    Optional<ReturnWithBody> found =
        returns.lock(collectionId, unitId, authority.scope(CensusPermission.RETURN_READ));
    if (found.isEmpty()) {
      return new ReturnResult.NotThere();
    }
    StoredReturn before = found.get().stored();
    var decision =
        ReturnLifeCycle.TABLE.decide(
            before.state(),
            ReturnEvent.SAVE_DRAFT,
            before.heldBy(authority),
            guard -> before.passes(guard, act, authority));
    if (!(decision instanceof Decision.Allowed<?, ?, ?, ?>)) {
      return Refusals.of(decision, before, ReturnEvent.SAVE_DRAFT);
    }
    Optional<ProblemType> stale =
        precondition.refusal(
            precondition.onlyIfAbsent() && before.versionNo() == null
                ? null
                : ReturnTag.of(before, act, authority));
    if (stale.isPresent()) {
      return new ReturnResult.Stale(stale.get());
    }
    ReturnStandard standard = checks.standard(before.collection(), before.unit());
    ReturnChecks.Draft draft = checks.draft(body, standard);
    CheckedBody checked = draft.checked();
    CanonicalContent kept = draft.kept();
    if (kept == null) {
      return new ReturnResult.Invalid(checked.findings());
    }
    var step = ReturnLifeCycle.TABLE.step(before.state(), ReturnEvent.SAVE_DRAFT).orElseThrow();
    StoredReturn after = before.saved(checked.content().nil()).inState(step.to(), act.at());
    writes.saveDraft(act, after, kept.json(), kept.hash());
    events.happened(act, step, after);
    return new ReturnResult.Done(
        after, checked.findings(), new ReturnResult.Draft(kept.json(), checked.suggestions()));
  }
}
