package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.lifecycle.Decision;
import uk.datr.workforce.census.lifecycle.Step;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.census.returns.model.ReturnDifference;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnGuard;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnWithBody;
import uk.datr.workforce.census.returns.store.ReturnWrites;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.ReturnStatusChanged;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Severity;

/**
 * Submits a draft: no error may be left, and every warning needs an explanation (CL-22). The platform then validates it
 * at once, because no rule that compares returns holds it up.
 */
@ApplicationScoped
public class SubmitReturn {

  private final ReturnStore returns;
  private final ReturnWrites writes;
  private final ReturnChecks checks;
  private final ReturnEvents events;
  private final CountedFacts facts;
  private final UnexplainedWarnings warnings;

  SubmitReturn(
      ReturnStore returns,
      ReturnWrites writes,
      ReturnChecks checks,
      ReturnEvents events,
      CountedFacts facts,
      UnexplainedWarnings warnings) {
    this.returns = returns;
    this.writes = writes;
    this.checks = checks;
    this.events = events;
    this.facts = facts;
    this.warnings = warnings;
  }

  /** Submits the draft of a unit's return. */
  @Transactional
  public ReturnResult submit(
      Act act,
      Authority authority,
      String collectionId,
      UUID unitId,
      List<Explanation> explanations) {
    Optional<ReturnWithBody> found =
        returns.lock(collectionId, unitId, authority.scope(CensusPermission.RETURN_READ));
    if (found.isEmpty()) {
      return new ReturnResult.NotThere();
    }
    StoredReturn before = found.get().stored();
    Body body = found.get().body();
    return body == null
        ? nothingToSubmit(authority, before)
        : handedIn(act, authority, before, body.content(), ReturnEvent.SUBMIT, explanations);
  }

  /** Nothing was saved, so the state is one in which nothing is submitted. */
  private static ReturnResult nothingToSubmit(Authority authority, StoredReturn before) {
    return Refusals.of(
        ReturnLifeCycle.TABLE.decide(
            before.state(), ReturnEvent.SUBMIT, before.heldBy(authority), guard -> true),
        before,
        ReturnEvent.SUBMIT);
  }

  /** Hands in that a unit has nothing to report, whether or not a draft was begun (CL-21). */
  @Transactional
  public ReturnResult declareNil(
      Act act, Authority authority, String collectionId, UUID unitId, NilDeclaration declaration) {
    return returns
        .lock(collectionId, unitId, authority.scope(CensusPermission.RETURN_READ))
        .map(found ->
            handedIn(
                act,
                authority,
                found.stored(),
                NilReturn.of(declaration, found.stored(), found.body()),
                ReturnEvent.DECLARE_NIL,
                declaration.explanations()))
        .orElseGet(ReturnResult.NotThere::new);
  }

  private ReturnResult handedIn(
      Act act,
      Authority authority,
      StoredReturn before,
      JsonNode content,
      ReturnEvent event,
      List<Explanation> explanations) {
    ReturnStandard standard = checks.standard(before.collection(), before.unit());
    CheckedBody checked = checks.stored(content, standard);
    List<Finding> findings = checked.findings();
    List<Finding> unexplained =
        warnings.of(findings, explanations, before.collection().referenceDate());
    var decision =
        ReturnLifeCycle.TABLE.decide(
            before.state(),
            event,
            before.heldBy(authority),
            guard -> passes(guard, before, act, authority, findings, unexplained));
    return switch (decision) {
      case Decision.Allowed<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged>(var step) ->
          submitted(act, step, before, checked, standard, explanations);
      case Decision.HeldBack<?, ?, ReturnGuard, ?>(ReturnGuard guard)
          when guard == ReturnGuard.NO_ERRORS ->
          new ReturnResult.Invalid(findings);
      case Decision.HeldBack<?, ?, ReturnGuard, ?>(ReturnGuard guard)
          when guard == ReturnGuard.WARNINGS_EXPLAINED ->
          new ReturnResult.Invalid(unexplained);
      default -> Refusals.of(decision, before, event);
    };
  }

  private ReturnResult submitted(
      Act act,
      Step<ReturnState, ReturnEvent, ReturnGuard, ReturnStatusChanged> submit,
      StoredReturn before,
      CheckedBody checked,
      ReturnStandard standard,
      List<Explanation> explanations) {
    StoredReturn saved = before;
    if (submit.event() == ReturnEvent.DECLARE_NIL) {
      CanonicalContent canonical = CanonicalContent.of(checked.content());
      saved = before.saved(true);
      writes.saveDraft(act, saved, canonical.json(), canonical.hash());
    }
    StoredReturn submitted =
        saved.inState(submit.to(), act.at()).submittedBy(act.actor(), act.at());
    ReturnDifference difference = difference(saved, checked.content());
    var validate = ReturnLifeCycle.TABLE.step(submit.to(), ReturnEvent.VALIDATE).orElseThrow();
    StoredReturn validated = submitted.inState(validate.to(), act.at());
    writes.submit(act, validated, explanations, checked.run(act, standard));
    events.tell(
        events
            .news()
            .happened(act, submit, submitted)
            .happened(act.by("census-service"), validate, validated)
            .factsChanged(
                act, validated, checked.content(), facts.previous(validated, standard), null));
    return new ReturnResult.Done(validated, checked.findings(), difference);
  }

  /** From the version that was handed in before, which counted until now; null for a first one. */
  private @Nullable ReturnDifference difference(StoredReturn before, ReturnContent content) {
    Integer counted = before.countedVersion();
    Integer present = before.versionNo();
    return counted == null || present == null
        ? null
        : ReturnDifference.between(
            counted,
            returns.counted(before).orElseThrow().content(),
            present,
            CanonicalContent.of(content).json());
  }

  private static boolean passes(
      ReturnGuard guard,
      StoredReturn before,
      Act act,
      Authority authority,
      List<Finding> findings,
      List<Finding> unexplained) {
    return switch (guard) {
      case NO_ERRORS -> findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
      case WARNINGS_EXPLAINED -> unexplained.isEmpty();
      case WINDOW_OPEN,
          BEFORE_FINALISED,
          PUBLISHED,
          NEVER_HANDED_IN,
          NO_QUERY_RAISED,
          NO_QUERY_OPEN,
          NO_QUERY_UNRESOLVED,
          PERSON,
          SECOND_PERSON,
          SINGLE_PERSON_UNIT ->
          before.passes(guard, act, authority);
    };
  }
}
