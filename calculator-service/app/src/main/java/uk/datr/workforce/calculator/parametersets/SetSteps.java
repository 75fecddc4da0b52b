package uk.datr.workforce.calculator.parametersets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.Blame;
import uk.datr.workforce.calculator.calculations.Faults;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.parameterset.Change;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.parameterset.SetLife;
import uk.datr.workforce.calculator.engine.parameterset.SetOutcome;
import uk.datr.workforce.calculator.engine.parameterset.SetState;
import uk.datr.workforce.calculator.engine.parameterset.SetVersion;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.problem.Finding;

/**
 * Drafts, derives, publishes, retires and discards versions of parameter sets (specification B8). A draft that could never
 * be published is refused at once, since a draft cannot be changed.
 */
@ApplicationScoped
class SetSteps {

  private static final String NOBODY = "";

  private final ParameterSetStore store;
  private final AuditLog audit;

  SetSteps(ParameterSetStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Drafts the first version of a new set. */
  @Transactional
  public SetResult draft(Act act, String id, ParameterEntries parameters, Sources sources) {
    ParameterSet draft =
        new ParameterSet(
            id,
            SetVersion.FIRST,
            SetState.DRAFT,
            null,
            parameters,
            sources,
            List.of(),
            act.actor(),
            null);
    List<Finding> findings = new ArrayList<>(ofNothing(sources, parameters));
    if (SetLife.publish(draft, NOBODY) instanceof SetOutcome.Refused refused) {
      findings.addAll(Faults.told(refused.findings(), ""));
    }
    return findings.isEmpty()
        ? inserted(act, draft, "parameter-set-drafted")
        : new SetResult.Invalid(findings);
  }

  /** Sources that speak of a place which the parameters do not have. */
  private static List<Finding> ofNothing(Sources sources, ParameterEntries parameters) {
    Json values = RecordJson.of(parameters);
    return sources.byPointer().keySet().stream()
        .filter(pointer -> values.at(pointer) == null)
        .map(pointer ->
            Finding.error(
                FaultCode.UNKNOWN_CODE.name(),
                Pointer.ROOT.to("sources").to(pointer).text(),
                "The parameters have nothing at this place."))
        .toList();
  }

  /** Drafts a version that changes values of a published one. */
  @Transactional
  public SetResult derive(
      Act act, SetReference parent, @Nullable String id, List<SetChange> changes) {
    Optional<StoredSet> found = store.find(parent);
    if (found.isEmpty()) {
      return new SetResult.NotThere();
    }
    List<Change> told = changes.stream().map(change -> change.by(act.actor())).toList();
    return switch (SetLife.derive(
        found.get().set(), id == null ? parent.id() : id, told, act.actor())) {
      case SetOutcome.Refused refused -> refusal(refused.findings());
      case SetOutcome.Done done ->
          SetLife.publish(done.set(), NOBODY) instanceof SetOutcome.Refused refused
              ? new SetResult.Invalid(blamed(refused.findings(), changes))
              : inserted(act, done.set(), "parameter-set-derived");
    };
  }

  /** Publishes a draft, which nobody does who wrote any of it. */
  @Transactional
  public SetResult publish(Act act, SetReference reference) {
    Optional<StoredSet> found = store.lock(reference);
    if (found.isEmpty()) {
      return new SetResult.NotThere();
    }
    return moved(
        act,
        SetLife.publish(found.get().set(), act.actor()),
        "parameter-set-published",
        set -> store.publish(set, act.at()));
  }

  /** Retires a published version: it can be read for ever and calculates nothing new. */
  @Transactional
  public SetResult retire(Act act, SetReference reference) {
    Optional<StoredSet> found = store.lock(reference);
    if (found.isEmpty()) {
      return new SetResult.NotThere();
    }
    return moved(
        act,
        SetLife.retire(found.get().set()),
        "parameter-set-retired",
        set -> store.retire(set, act.at()));
  }

  /** Takes a draft away, so that its version is free for another one. */
  @Transactional
  public SetResult discard(Act act, SetReference reference) {
    Optional<StoredSet> found = store.lock(reference);
    if (found.isEmpty()) {
      return new SetResult.NotThere();
    }
    if (found.get().set().state() != SetState.DRAFT) {
      return new SetResult.WrongState("Only a draft can be discarded.");
    }
    store.delete(reference);
    audit(act, "parameter-set-discarded", found.get().set());
    return new SetResult.Discarded();
  }

  private SetResult inserted(Act act, ParameterSet draft, String action) {
    if (!store.insert(draft, act.at())) {
      return new SetResult.WrongState(
          "There is a version " + draft.reference() + " already: publish or discard it first.");
    }
    audit(act, action, draft);
    return done(draft, true);
  }

  private SetResult moved(
      Act act, SetOutcome outcome, String action, Consumer<ParameterSet> write) {
    return switch (outcome) {
      case SetOutcome.Refused refused -> refusal(refused.findings());
      case SetOutcome.Done done -> {
        write.accept(done.set());
        audit(act, action, done.set());
        yield done(done.set(), false);
      }
    };
  }

  private SetResult done(ParameterSet set, boolean created) {
    return new SetResult.Done(
        store.find(new SetReference(set.id(), set.version())).orElseThrow(), created);
  }

  private static SetResult refusal(
      List<uk.datr.workforce.calculator.engine.check.Finding> findings) {
    for (var finding : findings) {
      if (finding.code() == FaultCode.WRONG_STATE) {
        return new SetResult.WrongState(finding.message());
      }
      if (finding.code() == FaultCode.SECOND_PERSON_REQUIRED) {
        return new SetResult.NotPermitted(finding.message());
      }
    }
    return new SetResult.Invalid(Faults.told(findings, ""));
  }

  /** Faults of the parameters that came of changes, at the changes that they come from. */
  private static List<Finding> blamed(
      List<uk.datr.workforce.calculator.engine.check.Finding> findings, List<SetChange> changes) {
    List<@Nullable String> changed = new ArrayList<>();
    changes.forEach(change -> changed.add(change.pointer()));
    List<Finding> told = new ArrayList<>();
    for (var finding : findings) {
      int index = Blame.last(finding.pointer(), changed);
      told.add(
          Finding.error(
              finding.code().name(),
              index < 0 ? "/changes" : "/changes/" + index + "/value",
              finding.message()));
    }
    return told;
  }

  private void audit(Act act, String action, ParameterSet set) {
    audit.append(act, action, "parameter-set", set.reference(), null, Map.of("hash", set.hash()));
  }
}
