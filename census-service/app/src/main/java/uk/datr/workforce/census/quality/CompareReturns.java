package uk.datr.workforce.census.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import uk.datr.workforce.census.quality.ComparisonRun.RuleCount;
import uk.datr.workforce.census.quality.CountedReturns.Collected;
import uk.datr.workforce.census.rules.CollectionData;
import uk.datr.workforce.census.rules.CollectionEngine;
import uk.datr.workforce.census.rules.RuleCatalogue;
import uk.datr.workforce.census.rules.UnitFinding;
import uk.datr.workforce.census.rulesettings.RuleSettingsStore;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;

/**
 * Runs the rules that compare the returns of a collection with each other (stage Q). They hold nothing up: an analyst may ask about
 * what they find.
 */
@ApplicationScoped
class CompareReturns {

  private final CountedReturns returns;
  private final RuleSettingsStore settings;
  private final ComparisonStore store;
  private final AuditLog audit;

  CompareReturns(
      CountedReturns returns, RuleSettingsStore settings, ComparisonStore store, AuditLog audit) {
    this.returns = returns;
    this.settings = settings;
    this.store = store;
    this.audit = audit;
  }

  /** Compares one state of all returns that count; empty when there is no such collection. */
  @Transactional
  public Optional<ComparisonRun> compare(Act act, String collectionId) {
    return returns.collection(collectionId).map(collection -> compare(act, collection));
  }

  private ComparisonRun compare(Act act, Collected collection) {
    RuleSettingsStore.InForce inForce = settings.inForce(collection.collectionId());
    CollectionData data = returns.toCompare(collection, collection.specification());
    List<UnitFinding> findings = CollectionEngine.check(data, inForce.settings());
    ComparisonRun run =
        new ComparisonRun(
            UUID.fromString(UuidV7.next(act.at())),
            collection.collectionId(),
            RuleCatalogue.VERSION,
            inForce.settingsNo(),
            data.returns().size(),
            findings.size(),
            act.at(),
            counts(findings));
    store.add(act, run, findings);
    audit.append(
        act,
        "returns-compared",
        "collection",
        collection.collectionId(),
        null,
        Map.of("returns", run.returns(), "findings", run.findings()));
    return run;
  }

  private static List<RuleCount> counts(List<UnitFinding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    findings.forEach(found -> counts.merge(found.finding().ruleId(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(one -> new RuleCount(one.getKey(), one.getValue()))
        .toList();
  }
}
