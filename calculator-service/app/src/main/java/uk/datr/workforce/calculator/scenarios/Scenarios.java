package uk.datr.workforce.calculator.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.access.CalculatorPermission;
import uk.datr.workforce.calculator.access.Ownership;
import uk.datr.workforce.calculator.calculations.CalculationEntry;
import uk.datr.workforce.calculator.calculations.CalculationResult;
import uk.datr.workforce.calculator.calculations.Calculations;
import uk.datr.workforce.calculator.calculations.Prepared;
import uk.datr.workforce.calculator.engine.json.CanonicalJson;
import uk.datr.workforce.calculator.engine.parameterset.Identity;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.json.EngineJson;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** Saves, changes, shares, publishes and withdraws scenarios. */
@ApplicationScoped
public class Scenarios {

  private static final String EDITORS_ALONE = "Only those who edit this scenario may do that.";

  private final ScenarioStore store;
  private final Calculations calculations;
  private final ScenarioEvents events;
  private final AuditLog audit;
  private final ObjectMapper mapper;

  Scenarios(
      ScenarioStore store,
      Calculations calculations,
      ScenarioEvents events,
      AuditLog audit,
      ObjectMapper mapper) {
    this.store = store;
    this.calculations = calculations;
    this.events = events;
    this.audit = audit;
    this.mapper = mapper;
  }

  /** Saves a calculation that was prepared as a draft. */
  @Transactional
  ScenarioResult save(
      Act act, Authority authority, ScenarioEntry entry, JsonNode sent, Prepared.Ready ready) {
    String area = Objects.requireNonNull(ready.request().area());
    return switch (Ownership.of(
        authority, CalculatorPermission.SCENARIO_WRITE, area, entry.organisationCode())) {
      case Ownership.NotPermitted() ->
          new ScenarioResult.NotPermitted(
              "Scenarios of this area are saved by its authority and by national analysts.");
      case Ownership.Unclear(Finding finding) -> new ScenarioResult.Invalid(List.of(finding));
      case Ownership.Of(String owner) -> {
        UUID id = UUID.fromString(UuidV7.next(act.at()));
        Kept kept = new Kept(id, owner, act.actor(), act.at(), List.of(), 1);
        yield calculated(
            act,
            entry,
            sent,
            ready,
            kept,
            made -> {
              store.insert(made);
              audit(act, "scenario-saved", made, Map.of("area", made.area()));
              return new ScenarioResult.Done(made, true);
            });
      }
    };
  }

  /** Replaces what a draft says. Its owner stays. */
  @Transactional
  ScenarioResult change(
      Act act,
      Authority authority,
      UUID id,
      ScenarioEntry entry,
      JsonNode sent,
      Prepared.Ready ready,
      Precondition precondition) {
    Optional<StoredScenario> found = store.lock(id, ScenarioReach.of(authority));
    if (found.isEmpty()) {
      return new ScenarioResult.NotThere();
    }
    StoredScenario before = found.get();
    Optional<ScenarioResult> refused = refusal(authority, before, ScenarioAction.CHANGE);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional<ProblemType> stale = precondition.refusal(Precondition.tag(before.revision()));
    if (stale.isPresent()) {
      return new ScenarioResult.Stale(stale.get());
    }
    String area = Objects.requireNonNull(ready.request().area());
    if (before.owner() != null
        && !(Ownership.of(authority, CalculatorPermission.SCENARIO_WRITE, area, before.owner())
            instanceof Ownership.Of)) {
      return new ScenarioResult.NotPermitted(
          "Scenarios of this area are saved by its authority and by national analysts.");
    }
    Kept kept =
        new Kept(
            id,
            before.owner(),
            before.createdBy(),
            before.createdAt(),
            before.shares(),
            before.revision() + 1);
    return calculated(
        act,
        entry,
        sent,
        ready,
        kept,
        made -> {
          store.update(made);
          audit(act, ScenarioAction.CHANGE.audit(), made, Map.of("area", made.area()));
          return new ScenarioResult.Done(made, false);
        });
  }

  /** Shares a scenario; from then on it stays as it is. */
  @Transactional
  ScenarioResult share(Act act, Authority authority, UUID id, ScenarioShareRequest request) {
    List<Finding> findings = check(request);
    Optional<StoredScenario> found = store.lock(id, ScenarioReach.of(authority));
    if (found.isEmpty()) {
      return new ScenarioResult.NotThere();
    }
    Optional<ScenarioResult> refused = refusal(authority, found.get(), ScenarioAction.SHARE);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!findings.isEmpty()) {
      return new ScenarioResult.Invalid(findings);
    }
    if (store.share(id, request.with(), request.laCode(), act.actor(), act.at())) {
      store.move(id, ScenarioState.SHARED, act.at());
      audit(
          act,
          ScenarioAction.SHARE.audit(),
          found.get(),
          Map.of(
              "with",
              request.with().name(),
              "laCode",
              Objects.requireNonNullElse(request.laCode(), "")));
    }
    return done(id, authority);
  }

  /** Publishes a scenario; from then on it stays as it is. */
  @Transactional
  ScenarioResult publish(Act act, Authority authority, UUID id) {
    Optional<StoredScenario> found = store.lock(id, ScenarioReach.of(authority));
    if (found.isEmpty()) {
      return new ScenarioResult.NotThere();
    }
    Optional<ScenarioResult> refused = refusal(authority, found.get(), ScenarioAction.PUBLISH);
    if (refused.isPresent()) {
      return refused.get();
    }
    store.move(id, ScenarioState.PUBLISHED, act.at());
    store.published(id, act.at());
    audit(act, ScenarioAction.PUBLISH.audit(), found.get(), Map.of());
    ScenarioResult.Done done = done(id, authority);
    events.tell(act, done.after());
    return done;
  }

  /** Takes a scenario back. */
  @Transactional
  ScenarioResult withdraw(Act act, Authority authority, UUID id) {
    Optional<StoredScenario> found = store.lock(id, ScenarioReach.of(authority));
    if (found.isEmpty()) {
      return new ScenarioResult.NotThere();
    }
    Optional<ScenarioResult> refused = refusal(authority, found.get(), ScenarioAction.WITHDRAW);
    if (refused.isPresent()) {
      return refused.get();
    }
    store.move(id, ScenarioState.WITHDRAWN, act.at());
    audit(act, ScenarioAction.WITHDRAW.audit(), found.get(), Map.of());
    ScenarioResult.Done done = done(id, authority);
    if (found.get().state() == ScenarioState.PUBLISHED) {
      events.tell(act, done.after());
    }
    return done;
  }

  /**
   * What a saved scenario calculates, as far as the reader may see it.
   *
   * @return nothing when it does not exist for the reader
   */
  public Optional<CalculationRequest> requestOf(UUID id, Authority authority) {
    return store
        .find(id, ScenarioReach.of(authority))
        .map(found -> found.requestFor(Areas.showsCensus(authority, found.area())));
  }

  /**
   * What a plan takes from a saved scenario, as far as the reader may see it.
   *
   * @return nothing when it does not exist for the reader
   */
  public Optional<ScenarioBasis> basisOf(UUID id, Authority authority) {
    return store
        .find(id, ScenarioReach.of(authority))
        .map(found -> ScenarioBasis.of(found, Areas.showsCensus(authority, found.area())));
  }

  /** Whether this engine makes the stored result again, to the last bit. */
  boolean isReproducible(StoredScenario scenario) {
    return scenario.identity().isReproducible()
        && calculations.calculate(
                scenario.request(),
                scenario.sources(),
                scenario.identity(),
                scenario.result().label())
            instanceof Calculations.Answer.Calculated(CalculationResult again)
        && hash(again).equals(scenario.resultHash());
  }

  /** What of a scenario does not follow from its calculation. */
  private record Kept(
      UUID id,
      @Nullable String owner,
      String createdBy,
      Instant createdAt,
      List<Share> shares,
      int revision) {}

  /** What is done with a scenario that was calculated. */
  @FunctionalInterface
  private interface Writing {
    ScenarioResult write(StoredScenario made);
  }

  private ScenarioResult calculated(
      Act act,
      ScenarioEntry entry,
      JsonNode sent,
      Prepared.Ready ready,
      Kept kept,
      Writing writing) {
    CalculationEntry calculation = Objects.requireNonNull(entry.calculation());
    Identity identity = ready.identity(entry.seed());
    return switch (calculations.calculate(
        ready.request(), ready.sources(), identity, calculation.label())) {
      case Calculations.Answer.Refused(var findings) -> new ScenarioResult.Invalid(findings);
      case Calculations.Answer.Calculated(CalculationResult result) ->
          writing.write(
              new StoredScenario(
                  kept.id(),
                  kept.owner(),
                  result.area(),
                  result.period(),
                  Objects.requireNonNull(entry.name()),
                  entry.description(),
                  ScenarioState.DRAFT,
                  sent,
                  ready.request(),
                  ready.sources(),
                  result,
                  hash(result),
                  identity,
                  kept.shares(),
                  kept.createdBy(),
                  kept.createdAt(),
                  act.at(),
                  kept.revision()));
    };
  }

  private String hash(CalculationResult result) {
    JsonNode tree = mapper.valueToTree(result);
    return CanonicalJson.sha256(Objects.requireNonNull(EngineJson.of(tree)));
  }

  private ScenarioResult.Done done(UUID id, Authority authority) {
    return new ScenarioResult.Done(
        store.find(id, ScenarioReach.of(authority)).orElseThrow(), false);
  }

  private static Optional<ScenarioResult> refusal(
      Authority authority, StoredScenario scenario, ScenarioAction action) {
    if (!ScenarioReach.of(authority).edits(scenario.owner())) {
      return Optional.of(new ScenarioResult.NotPermitted(EDITORS_ALONE));
    }
    return action.after(scenario.state()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new ScenarioResult.WrongState(
                "The scenario is %s; possible is: %s."
                    .formatted(scenario.state(), ScenarioAction.possible(scenario.state()))));
  }

  private static List<Finding> check(ScenarioShareRequest request) {
    List<Finding> findings = new ArrayList<>();
    boolean toAuthority = request.with() == Share.Audience.LOCAL_AUTHORITY;
    String laCode = request.laCode();
    if (toAuthority && laCode == null) {
      findings.add(
          Finding.error("MISSING_REQUIRED", "/laCode", "Say with which authority to share it."));
    } else if (!toAuthority && laCode != null) {
      findings.add(Finding.error("NOT_ALLOWED", "/laCode", "NHS England is no single authority."));
    } else if (laCode != null && LocalAuthorities.load().find(laCode).isEmpty()) {
      findings.add(Finding.error("UNKNOWN_CODE", "/laCode", "There is no authority of this code."));
    }
    return findings;
  }

  private void audit(Act act, String action, StoredScenario scenario, Map<String, ?> detail) {
    audit.append(act, action, "scenario", scenario.id().toString(), scenario.owner(), detail);
  }
}
