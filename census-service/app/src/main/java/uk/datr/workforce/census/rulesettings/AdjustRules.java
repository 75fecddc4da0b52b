package uk.datr.workforce.census.rulesettings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.datr.workforce.census.rules.RuleAdjustment;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;

/** Sets thresholds and levels of a collection while it runs. What was handed in before keeps what was found then. */
@ApplicationScoped
class AdjustRules {

  private final RuleSettingsStore store;
  private final AuditLog audit;

  AdjustRules(RuleSettingsStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Puts other settings in force. */
  @Transactional
  public RuleSettingsResult adjust(
      Act act, String collectionId, RuleSettingsEntry entry, Precondition precondition) {
    Optional<RuleSettingsStore.Present> found = store.hold(collectionId);
    if (found.isEmpty()) {
      return new RuleSettingsResult.NotThere();
    }
    RuleSettingsView before = found.get().view();
    Optional<ProblemType> refusal = precondition.refusal(Precondition.tag(before.settingsNo()));
    if (refusal.isPresent()) {
      return new RuleSettingsResult.Stale(refusal.get());
    }
    List<Finding> findings = check(entry.adjustments(), found.get().specVersion());
    if (!findings.isEmpty()) {
      return new RuleSettingsResult.Invalid(findings);
    }
    if (found.get().state().compareTo(CollectionState.FINALISED) >= 0) {
      return new RuleSettingsResult.WrongState(
          "The collection is " + found.get().state() + "; its rules stay as they are.");
    }
    RuleSettingsView after =
        new RuleSettingsView(
            collectionId,
            before.settingsNo() + 1,
            entry.reason().strip(),
            act.at(),
            entry.adjustments());
    store.add(act, after);
    audit.append(
        act,
        "rules-adjusted",
        "collection",
        collectionId,
        null,
        Map.of(
            "settingsNo", after.settingsNo(),
            "adjusted",
                entry.adjustments().stream()
                    .map(one -> one.adjustment().target())
                    .sorted()
                    .toList()));
    return new RuleSettingsResult.Done(after);
  }

  private static List<Finding> check(List<RuleAdjustmentEntry> adjustments, String specVersion) {
    Specification specification = Specification.find(specVersion).orElseThrow();
    Set<String> targets = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < adjustments.size(); i++) {
      String pointer = "/adjustments/" + i;
      RuleAdjustmentEntry one = adjustments.get(i);
      one.faultIn(specification).ifPresent(fault -> findings.add(notAllowed(pointer, fault)));
      one.toAdjustment()
          .map(RuleAdjustment::target)
          .filter(target -> !targets.add(target))
          .ifPresent(target -> findings.add(notAllowed(pointer, "This is adjusted twice.")));
    }
    return findings;
  }

  private static Finding notAllowed(String pointer, String message) {
    return Finding.error("NOT_ALLOWED", pointer, message);
  }
}
