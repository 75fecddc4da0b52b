package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.access.CensusPermission;
import uk.datr.workforce.census.lifecycle.Decision;
import uk.datr.workforce.census.returns.model.Body;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.census.returns.model.ReturnGuard;
import uk.datr.workforce.census.returns.model.ReturnLifeCycle;
import uk.datr.workforce.census.returns.model.ReturnResult;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnWithBody;
import uk.datr.workforce.census.returns.store.ValidationRun;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Severity;
import uk.datr.workforce.referencedata.CodeLists;

/**
 * Submits a draft: no error may be left, and every warning needs an explanation (CL-22). The platform then validates it
 * at once, because no rule that compares returns holds it up.
 */
@ApplicationScoped
public class SubmitReturn {

  private final ReturnStore returns;
  private final ReturnChecks checks;
  private final ReturnEvents events;
  private final CodeLists codeLists;

  SubmitReturn(ReturnStore returns, ReturnChecks checks, ReturnEvents events, CodeLists codeLists) {
    this.returns = returns;
    this.checks = checks;
    this.events = events;
    this.codeLists = codeLists;
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
    List<Finding> findings = new ArrayList<>();
    List<Finding> unexplained = new ArrayList<>();
    if (body != null) {
      CheckedBody checked = checks.stored(body.content(), before.collection(), before.unit());
      findings.addAll(checked.findings());
      unexplained.addAll(unexplained(findings, explanations, before));
    }
    var decision =
        ReturnLifeCycle.TABLE.decide(
            before.state(),
            ReturnEvent.SUBMIT,
            before.heldBy(authority),
            guard -> passes(guard, before, act, authority, findings, unexplained));
    return switch (decision) {
      case Decision.Allowed<?, ?, ?, ?> _ when body != null ->
          submitted(act, before, body, findings, explanations);
      case Decision.HeldBack<?, ?, ReturnGuard, ?>(ReturnGuard guard)
          when guard == ReturnGuard.NO_ERRORS ->
          new ReturnResult.Invalid(findings);
      case Decision.HeldBack<?, ?, ReturnGuard, ?>(ReturnGuard guard)
          when guard == ReturnGuard.WARNINGS_EXPLAINED ->
          new ReturnResult.Invalid(unexplained);
      default -> Refusals.of(decision, before, ReturnEvent.SUBMIT);
    };
  }

  private ReturnResult submitted(
      Act act,
      StoredReturn before,
      Body body,
      List<Finding> findings,
      List<Explanation> explanations) {
    var submit = ReturnLifeCycle.TABLE.step(before.state(), ReturnEvent.SUBMIT).orElseThrow();
    StoredReturn submitted =
        before.inState(submit.to(), act.at()).submittedBy(act.actor(), act.at());
    var validate = ReturnLifeCycle.TABLE.step(submit.to(), ReturnEvent.VALIDATE).orElseThrow();
    StoredReturn validated = submitted.inState(validate.to(), act.at());
    ValidationRun run =
        new ValidationRun(
            UUID.fromString(UuidV7.next(act.at())), ReturnChecks.RULE_SET_VERSION, findings);
    returns.submit(act, validated, explanations, run);
    events.happened(act, submit, submitted);
    events.happened(act.by("census-service"), validate, validated);
    ReturnContent previous =
        returns
            .previousFinal(validated.unit().unitId(), validated.collection().referenceDate())
            .map(content -> ReturnReader.read(content).content())
            .orElse(null);
    events.factsChanged(
        act, validated, ReturnReader.read(body.content()).content(), previous, null);
    return new ReturnResult.Done(validated, findings);
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
      case WINDOW_OPEN, PERSON, SECOND_PERSON -> before.passes(guard, act, authority);
    };
  }

  /** Warnings without an explanation that says enough, and explanations that cannot be taken. */
  private List<Finding> unexplained(
      List<Finding> findings, List<Explanation> explanations, StoredReturn before) {
    List<Finding> missing = new ArrayList<>();
    for (Finding finding : findings) {
      boolean explained =
          explanations.stream()
              .anyMatch(e -> e.covers(finding.ruleId(), finding.pointer()) && e.sufficient());
      if (finding.severity() == Severity.WARNING && !explained) {
        missing.add(finding.withExpected("an explanation (CL-22)"));
      }
    }
    for (int i = 0; i < explanations.size(); i++) {
      Explanation explanation = explanations.get(i);
      if (!codeLists
          .get("CL-22")
          .contains(explanation.code(), before.collection().referenceDate())) {
        missing.add(
            Finding.error(
                "C009",
                "/explanations/" + i + "/code",
                "The code is not a valid explanation code (CL-22)."));
      } else if (!explanation.sufficient()) {
        missing.add(
            Finding.error(
                "MISSING",
                "/explanations/" + i + "/text",
                "With the code OTHER, explain in at least %d characters."
                    .formatted(Explanation.SHORTEST_OTHER)));
      }
    }
    return missing;
  }
}
