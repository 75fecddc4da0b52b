package uk.datr.workforce.census.expectedreturns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.returns.ReturnsOfCollection;
import uk.datr.workforce.census.returns.model.ReturnEvent;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.ExpectedStatus;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.referencedata.CodeLists;

/** Says which units are asked in a collection, and keeps their returns in step with that. */
@ApplicationScoped
public class ExpectedReturns {

  private final ExpectedReturnStore store;
  private final ReturnsOfCollection returns;
  private final CodeLists codeLists;
  private final Outbox outbox;
  private final AuditLog audit;

  ExpectedReturns(
      ExpectedReturnStore store,
      ReturnsOfCollection returns,
      CodeLists codeLists,
      Outbox outbox,
      AuditLog audit) {
    this.store = store;
    this.returns = returns;
    this.codeLists = codeLists;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Expects every unit of the register that is valid on the reference date and not on the list yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void generate(Act act, String collectionId, LocalDate referenceDate) {
    List<ExpectedReturn> added = store.generate(collectionId, referenceDate);
    outbox.appendAll(
        added.stream()
            .map(ExpectedReturn::toEvent)
            .map(event ->
                new Outbox.News<>(act, EventTypes.EXPECTED_RETURN_CHANGED, event.subject(), event))
            .toList());
    audit.append(
        act,
        "expected-returns-generated",
        "collection",
        collectionId,
        null,
        Map.of("units", added.size()));
  }

  /** Changes what is expected of a unit; needs a reason (CL-20) where nothing is. */
  @Transactional
  public ExpectationResult change(
      Act act,
      Authority authority,
      String collectionId,
      UUID unitId,
      Expectation expectation,
      Precondition precondition) {
    Optional<CollectionState> state = store.holdState(collectionId);
    if (state.isEmpty() || !store.unitExists(unitId)) {
      return new ExpectationResult.NotThere();
    }
    Optional<ExpectedReturn> before = store.find(collectionId, unitId);
    Optional<ProblemType> refusal =
        precondition.refusal(
            before.map(present -> Precondition.tag(present.revision())).orElse(null));
    if (refusal.isPresent()) {
      return new ExpectationResult.Stale(refusal.get());
    }
    List<Finding> findings = check(expectation);
    if (!findings.isEmpty()) {
      return new ExpectationResult.Invalid(findings);
    }
    if (store.isSandbox(collectionId)) {
      return new ExpectationResult.WrongState("The sandbox asks every unit.");
    }
    if (settled(state.get())) {
      return new ExpectationResult.WrongState(
          "The collection is " + state.get() + "; what it expects is settled.");
    }
    boolean required = expectation.status() != ExpectedStatus.NOT_REQUIRED;
    boolean wasRequired =
        before.isPresent() && before.get().status() != ExpectedStatus.NOT_REQUIRED;
    if (required != wasRequired
        && before.isPresent()
        && !returns.move(
            act,
            authority,
            collectionId,
            unitId,
            required ? ReturnEvent.ASK_AGAIN : ReturnEvent.EXCUSE)) {
      return new ExpectationResult.WrongState(
          "The unit has handed its return in; it can only be withdrawn.");
    }
    ExpectedReturn after =
        store.put(collectionId, unitId, expectation.status(), expectation.reason());
    outbox.append(
        act, EventTypes.EXPECTED_RETURN_CHANGED, after.toEvent().subject(), after.toEvent());
    audit.append(
        act,
        "expected-return-changed",
        "expected-return",
        after.toEvent().subject(),
        after.organisationCode(),
        Map.of("status", after.status().name()));
    if (required && running(state.get())) {
      returns.start(act, collectionId, unitId);
    }
    return new ExpectationResult.Done(after, before.isEmpty());
  }

  private List<Finding> check(Expectation expectation) {
    List<Finding> findings = new ArrayList<>();
    String reason = expectation.reason();
    boolean required = expectation.status() != ExpectedStatus.NOT_REQUIRED;
    if (required && reason != null) {
      findings.add(
          Finding.error("NOT_ALLOWED", "/reason", "A reason is given only with NOT_REQUIRED."));
    } else if (!required && reason == null) {
      findings.add(Finding.error("MISSING", "/reason", "Say why the unit need not answer."));
    } else if (reason != null && codeLists.get("CL-20").find(reason).isEmpty()) {
      findings.add(Finding.error("C009", "/reason", "The reason is not a valid CL-20 code."));
    }
    return findings;
  }

  private static boolean running(CollectionState state) {
    return switch (state) {
      case OPEN, CLOSED, IN_QA -> true;
      case PLANNED, FAMILIARISATION, FINALISED, PUBLISHED, ARCHIVED, UNKNOWN -> false;
    };
  }

  private static boolean settled(CollectionState state) {
    return switch (state) {
      case FINALISED, PUBLISHED, ARCHIVED, UNKNOWN -> true;
      case PLANNED, FAMILIARISATION, OPEN, CLOSED, IN_QA -> false;
    };
  }
}
