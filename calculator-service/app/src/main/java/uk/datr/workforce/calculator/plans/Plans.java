package uk.datr.workforce.calculator.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.access.CalculatorPermission;
import uk.datr.workforce.calculator.access.Ownership;
import uk.datr.workforce.calculator.calculations.CensusCurrent;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.scenarios.ScenarioBasis;
import uk.datr.workforce.calculator.scenarios.Scenarios;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** Makes, changes, publishes and withdraws plans. */
@ApplicationScoped
class Plans {

  private static final String EDITORS_ALONE = "Only those who edit this plan may do that.";
  private static final String NOT_THEIRS =
      "Plans of this area are made by its authority and by national analysts.";

  private final PlanStore store;
  private final Scenarios scenarios;
  private final CensusCurrent census;
  private final PlanEvents events;
  private final PlanProgressTelling progress;
  private final AuditLog audit;

  Plans(
      PlanStore store,
      Scenarios scenarios,
      CensusCurrent census,
      PlanEvents events,
      PlanProgressTelling progress,
      AuditLog audit) {
    this.store = store;
    this.scenarios = scenarios;
    this.census = census;
    this.events = events;
    this.progress = progress;
    this.audit = audit;
  }

  /** Makes a plan as a draft. */
  @Transactional
  PlanResult make(Act act, Authority authority, PlanEntry entry) {
    Optional<ScenarioBasis> basis = scenarios.basisOf(entry.scenarioId(), authority);
    if (basis.isEmpty()) {
      return noScenario();
    }
    String area = basis.get().area();
    return switch (Ownership.of(
        authority, CalculatorPermission.PLAN_WRITE, area, entry.organisationCode())) {
      case Ownership.NotPermitted() -> new PlanResult.NotPermitted(NOT_THEIRS);
      case Ownership.Unclear(Finding finding) -> new PlanResult.Invalid(List.of(finding));
      case Ownership.Of(String owner) ->
          switch (PlanMaking.of(entry, basis(basis.get(), authority))) {
            case PlanMaking.Made.Refused(var findings) -> new PlanResult.Invalid(findings);
            case PlanMaking.Made.Plan(var firstYear, var figures) -> {
              StoredPlan plan =
                  new StoredPlan(
                      UUID.fromString(UuidV7.next(act.at())),
                      owner,
                      area,
                      PlanState.DRAFT,
                      firstYear,
                      entry,
                      figures,
                      act.actor(),
                      act.at(),
                      act.at(),
                      1);
              store.insert(plan);
              audit(act, "plan-made", plan);
              yield new PlanResult.Done(plan, true);
            }
          };
    };
  }

  /** Replaces what a draft says. Its owner stays. */
  @Transactional
  PlanResult change(
      Act act, Authority authority, UUID id, PlanEntry entry, Precondition precondition) {
    Optional<StoredPlan> found = store.lock(id, PlanReach.of(authority));
    if (found.isEmpty()) {
      return new PlanResult.NotThere();
    }
    StoredPlan before = found.get();
    Optional<PlanResult> refused = refusal(authority, before, PlanAction.CHANGE);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<ProblemType> stale = precondition.refusal(Precondition.tag(before.revision()));
    if (stale.isPresent()) {
      return new PlanResult.Stale(stale.get());
    }
    Optional<ScenarioBasis> basis = scenarios.basisOf(entry.scenarioId(), authority);
    if (basis.isEmpty()) {
      return noScenario();
    }
    String owner = before.owner();
    if (owner != null
        && !(Ownership.of(authority, CalculatorPermission.PLAN_WRITE, basis.get().area(), owner)
            instanceof Ownership.Of)) {
      return new PlanResult.NotPermitted(NOT_THEIRS);
    }
    return switch (PlanMaking.of(entry, basis(basis.get(), authority))) {
      case PlanMaking.Made.Refused(var findings) -> new PlanResult.Invalid(findings);
      case PlanMaking.Made.Plan(var firstYear, var figures) -> {
        StoredPlan plan =
            new StoredPlan(
                id,
                owner,
                basis.get().area(),
                PlanState.DRAFT,
                firstYear,
                entry,
                figures,
                before.createdBy(),
                before.createdAt(),
                act.at(),
                before.revision() + 1);
        store.update(plan);
        audit(act, PlanAction.CHANGE.audit(), plan);
        yield new PlanResult.Done(plan, false);
      }
    };
  }

  /** Puts a plan in force; one of the same owner for the same area is superseded. */
  @Transactional
  PlanResult publish(Act act, Authority authority, UUID id) {
    Optional<StoredPlan> found = store.lock(id, PlanReach.of(authority));
    if (found.isEmpty()) {
      return new PlanResult.NotThere();
    }
    Optional<PlanResult> refused = refusal(authority, found.get(), PlanAction.PUBLISH);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<StoredPlan> before = store.lockInForce(found.get().area(), found.get().owner());
    if (before.isPresent()) {
      events.tell(act, moved(act, authority, before.get(), PlanAction.SUPERSEDE));
    }
    StoredPlan after = moved(act, authority, found.get(), PlanAction.PUBLISH);
    events.tell(act, after);
    progress.tellChanged(act, after);
    return new PlanResult.Done(after, false);
  }

  /** Takes a plan back. */
  @Transactional
  PlanResult withdraw(Act act, Authority authority, UUID id) {
    Optional<StoredPlan> found = store.lock(id, PlanReach.of(authority));
    if (found.isEmpty()) {
      return new PlanResult.NotThere();
    }
    Optional<PlanResult> refused = refusal(authority, found.get(), PlanAction.WITHDRAW);
    if (refused.isPresent()) {
      return refused.get();
    }
    StoredPlan after = moved(act, authority, found.get(), PlanAction.WITHDRAW);
    if (found.get().state() == PlanState.PUBLISHED) {
      events.tell(act, after);
    }
    return new PlanResult.Done(after, false);
  }

  private StoredPlan moved(Act act, Authority authority, StoredPlan plan, PlanAction action) {
    store.move(plan.id(), action.after(plan.state()).orElseThrow(), act.at());
    audit(act, action.audit(), plan);
    return store.find(plan.id(), PlanReach.of(authority)).orElseThrow();
  }

  /** Who is in post: by the scenario, else by the census as the planner may see it. */
  private PlanBasis basis(ScenarioBasis scenario, Authority authority) {
    Map<String, Double> inPost = scenario.current();
    return new PlanBasis(
        scenario.requiredWte(),
        scenario.costPerWte(),
        inPost == null ? counted(scenario.area(), authority) : inPost);
  }

  private @Nullable Map<String, Double> counted(String area, Authority authority) {
    if (!Areas.showsCensus(authority, area)) {
      return null;
    }
    return census
        .current(area)
        .map(staff -> {
          Map<String, Double> byRole = new TreeMap<>();
          staff.current().forEach((role, wte) -> byRole.put(role.name(), wte));
          return byRole;
        })
        .orElse(null);
  }

  private static PlanResult noScenario() {
    return new PlanResult.Invalid(
        List.of(
            Finding.error(
                FaultCode.UNKNOWN_CODE.name(),
                "/scenarioId",
                "There is no scenario of this id for you.")));
  }

  private static Optional<PlanResult> refusal(
      Authority authority, StoredPlan plan, PlanAction action) {
    if (!PlanReach.of(authority).edits(plan.owner())) {
      return Optional.of(new PlanResult.NotPermitted(EDITORS_ALONE));
    }
    return action.after(plan.state()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new PlanResult.WrongState(
                "The plan is %s; possible is: %s."
                    .formatted(plan.state(), PlanAction.possible(plan.state()))));
  }

  private void audit(Act act, String action, StoredPlan plan) {
    audit.append(
        act, action, "plan", plan.id().toString(), plan.owner(), Map.of("area", plan.area()));
  }
}
