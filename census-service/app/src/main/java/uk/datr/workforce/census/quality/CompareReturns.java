package uk.datr.workforce.census.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.referencedata.LocalAuthorities;

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
  private final LocalAuthorities localAuthorities;

  CompareReturns(
      CountedReturns returns,
      RuleSettingsStore settings,
      ComparisonStore store,
      AuditLog audit,
      LocalAuthorities localAuthorities) {
    this.returns = returns;
    this.settings = settings;
    this.store = store;
    this.audit = audit;
    this.localAuthorities = localAuthorities;
  }

  /** What became of a comparison. */
  sealed interface Result {

    /** The rules ran. */
    record Done(ComparisonRun run) implements Result {}

    /** There is no such collection. */
    record NotThere() implements Result {}

    /** The counts cannot be used; nothing ran. */
    record Invalid(List<Finding> findings) implements Result {

      /** Keeps its own copy of the findings. */
      public Invalid {
        findings = List.copyOf(findings);
      }
    }
  }

  /**
   * Compares one state of all returns that count.
   *
   * @param inTreatment people in treatment (C606); null to use those that were given last
   */
  @Transactional
  public Result compare(Act act, String collectionId, @Nullable PeopleInTreatment inTreatment) {
    Optional<Collected> found = returns.collection(collectionId);
    if (found.isEmpty()) {
      return new Result.NotThere();
    }
    Collected collection = found.get();
    if (inTreatment == null) {
      return new Result.Done(
          compare(act, collection, store.inTreatment(collectionId).orElse(null)));
    }
    List<Finding> findings = inTreatment.findings(collection.referenceDate(), localAuthorities);
    return findings.isEmpty()
        ? new Result.Done(compare(act, collection, inTreatment))
        : new Result.Invalid(findings);
  }

  private ComparisonRun compare(
      Act act, Collected collection, @Nullable PeopleInTreatment inTreatment) {
    RuleSettingsStore.InForce inForce = settings.inForce(collection.collectionId());
    CollectionData data =
        returns.toCompare(
            collection,
            collection.specification(),
            inTreatment == null ? Map.of() : inTreatment.byAuthority());
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
            inTreatment == null ? null : inTreatment.source(),
            counts(findings));
    store.add(act, run, inTreatment, findings);
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
