package uk.datr.workforce.census.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.datr.workforce.census.quality.CountedReturns.Collected;
import uk.datr.workforce.census.rules.RuleAdjustment;
import uk.datr.workforce.census.rules.RuleCatalogue;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.census.rules.WhatIf;
import uk.datr.workforce.census.rulesettings.RuleSettingsStore;
import uk.datr.workforce.kit.problem.Finding;

/** Says what an adjustment of a rule would do to returns, before anybody makes it. Nothing is stored. */
@ApplicationScoped
class TryRule {

  /** What became of a trial. */
  sealed interface Result {

    /** The rule ran with and without the adjustment. */
    record Done(RuleTrialOutcome outcome) implements Result {}

    /** There is no such collection. */
    record NotThere() implements Result {}

    /** The adjustment cannot be made. */
    record Invalid(List<Finding> findings) implements Result {
      public Invalid {
        findings = List.copyOf(findings);
      }
    }
  }

  private final CountedReturns returns;
  private final RuleSettingsStore settings;
  private final ComparisonStore comparisons;

  TryRule(CountedReturns returns, RuleSettingsStore settings, ComparisonStore comparisons) {
    this.returns = returns;
    this.settings = settings;
    this.comparisons = comparisons;
  }

  /** Tries an adjustment, over one state of all returns. */
  @Transactional
  public Result outcome(String collectionId, RuleTrial trial) {
    Optional<Collected> asked = returns.collection(collectionId);
    if (asked.isEmpty()) {
      return new Result.NotThere();
    }
    Specification specification = asked.get().specification();
    Optional<String> fault = trial.adjustment().faultIn(specification);
    if (fault.isPresent()) {
      return invalid("/adjustment", fault.get());
    }
    Optional<Collected> whose =
        trial.returnsOf() == null ? asked : returns.collection(trial.returnsOf());
    return whose.isEmpty()
        ? invalid("/returnsOf", "There is no collection of that id.")
        : new Result.Done(outcome(collectionId, specification, whose.get(), trial));
  }

  private RuleTrialOutcome outcome(
      String collectionId, Specification specification, Collected whose, RuleTrial trial) {
    RuleSettingsStore.InForce now = settings.inForce(collectionId);
    RuleAdjustment adjustment = trial.adjustment().adjustment();
    WhatIf.Effect effect =
        RuleCatalogue.get(adjustment.ruleId()).beforeSubmission()
            ? WhatIf.of(adjustment, now.settings(), returns.toCheck(whose, specification))
            : WhatIf.of(
                adjustment,
                now.settings(),
                returns.toCompare(whose, specification, inTreatment(whose)));
    return RuleTrialOutcome.of(adjustment.ruleId(), whose.collectionId(), now.settingsNo(), effect);
  }

  private Map<String, Integer> inTreatment(Collected whose) {
    return comparisons
        .inTreatment(whose.collectionId())
        .map(PeopleInTreatment::byAuthority)
        .orElseGet(Map::of);
  }

  private static Result invalid(String pointer, String message) {
    return new Result.Invalid(List.of(Finding.error("NOT_ALLOWED", pointer, message)));
  }
}
