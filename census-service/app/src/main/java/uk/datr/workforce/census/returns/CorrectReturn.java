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
import uk.datr.workforce.census.returns.model.ReturnDifference;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnGuard;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.snapshots.Snapshots;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnWithBody;
import uk.datr.workforce.census.returns.store.ReturnWrites;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Severity;

/**
 * Corrects a final return after publication: a new version, checked by all rules, sealed without a signature, and a new edition of
 * the collection. All of it is one transaction, so that there is the edition before or the edition after and nothing between.
 */
@ApplicationScoped
public class CorrectReturn {

  private final ReturnStore returns;
  private final ReturnWrites writes;
  private final ReturnChecks checks;
  private final UnexplainedWarnings warnings;
  private final ReturnEvents events;
  private final CountedFacts facts;
  private final Snapshots snapshots;

  CorrectReturn(
      ReturnStore returns,
      ReturnWrites writes,
      ReturnChecks checks,
      UnexplainedWarnings warnings,
      ReturnEvents events,
      CountedFacts facts,
      Snapshots snapshots) {
    this.returns = returns;
    this.writes = writes;
    this.checks = checks;
    this.warnings = warnings;
    this.events = events;
    this.facts = facts;
    this.snapshots = snapshots;
  }

  /** Corrects the final return of a unit. */
  @Transactional
  public ReturnResult correct(
      Act act,
      Authority authority,
      String collectionId,
      UUID unitId,
      Correction correction,
      Precondition precondition) {
    if (!snapshots.hold(collectionId)) {
      return new ReturnResult.NotThere();
    }
    Optional<ReturnWithBody> found =
        returns.lock(collectionId, unitId, authority.scope(CensusPermission.RETURN_REVIEW));
    if (found.isEmpty()) {
      return new ReturnResult.NotThere();
    }
    StoredReturn before = found.get().stored();
    ReturnStandard standard = checks.standard(before.collection(), before.unit());
    CheckedBody checked = checks.corrected(correction.content(), standard);
    List<Finding> findings = checked.findings();
    List<Finding> unexplained =
        warnings.of(findings, correction.explanations(), before.collection().referenceDate());
    var decision =
        ReturnLifeCycle.TABLE.decide(
            before.state(),
            ReturnEvent.CORRECT,
            before.heldBy(authority),
            guard ->
                switch (guard) {
                  case NO_ERRORS ->
                      findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
                  case WARNINGS_EXPLAINED -> unexplained.isEmpty();
                  default -> before.passes(guard, act, authority);
                });
    Optional<ProblemType> stale = precondition.refusal(ReturnTag.of(before, act, authority));
    return switch (decision) {
      case Decision.Allowed<?, ?, ?, ?> _ ->
          stale
              .<ReturnResult>map(ReturnResult.Stale::new)
              .orElseGet(() ->
                  corrected(
                      act,
                      found.get(),
                      checked,
                      checks.kept(checked, standard),
                      standard,
                      correction));
      case Decision.HeldBack<?, ?, ReturnGuard, ?>(ReturnGuard guard)
          when guard == ReturnGuard.NO_ERRORS ->
          new ReturnResult.Invalid(findings);
      case Decision.HeldBack<?, ?, ReturnGuard, ?>(ReturnGuard guard)
          when guard == ReturnGuard.WARNINGS_EXPLAINED ->
          new ReturnResult.Invalid(unexplained);
      default -> Refusals.of(decision, before, ReturnEvent.CORRECT);
    };
  }

  private ReturnResult corrected(
      Act act,
      ReturnWithBody found,
      CheckedBody checked,
      CanonicalContent canonical,
      ReturnStandard standard,
      Correction correction) {
    StoredReturn before = found.stored();
    Body body = Objects.requireNonNull(found.body());
    var step = ReturnLifeCycle.TABLE.step(before.state(), ReturnEvent.CORRECT).orElseThrow();
    StoredReturn after =
        before.corrected(checked.content().nil(), act).inState(step.to(), act.at());
    CheckedBody kept = checks.asKept(checked, canonical, standard).asRead();
    writes.correct(
        act,
        after,
        canonical.json(),
        canonical.hash(),
        correction.explanations().stream()
            .map(explanation -> explanation.movedOutOf("/" + Correction.CONTENT))
            .toList(),
        kept.run(act, standard),
        correction.note());
    events.tell(
        events
            .news()
            .happened(act, step, after)
            .factsChanged(act, after, checked.content(), facts.previous(after, standard), null));
    snapshots.freeze(act, before.collection().collectionId(), correction.note());
    return new ReturnResult.Done(
        after,
        kept.findings(),
        ReturnDifference.between(
            Objects.requireNonNull(before.versionNo()),
            body.content(),
            Objects.requireNonNull(after.versionNo()),
            canonical.json()));
  }
}
