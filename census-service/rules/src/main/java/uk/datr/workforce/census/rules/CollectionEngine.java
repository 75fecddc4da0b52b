package uk.datr.workforce.census.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs the rules that compare the returns of a collection with each other. They block nothing; a query may follow. */
public final class CollectionEngine {

  private CollectionEngine() {}

  /**
   * Every finding, in order of units and of their returns.
   *
   * @param settings thresholds and levels of the collection
   */
  public static List<UnitFinding> check(CollectionData data, RuleSettings settings) {
    ComparedReturns compared = new ComparedReturns(data);
    List<UnitFinding> findings = new ArrayList<>();
    for (Rule rule : RuleCatalogue.all()) {
      if (rule.check() instanceof Rule.CollectionCheck check && data.specification().uses(rule)) {
        settings
            .level(rule)
            .ifPresent(level ->
                check
                    .breaches(compared, new Rule.Limits(rule, settings))
                    .map(breach ->
                        new UnitFinding(
                            breach.unitId(),
                            RuleEngine.finding(
                                rule, level, breach.breach(), Stage.POST_SUBMISSION)))
                    .forEach(findings::add));
      }
    }
    findings.sort(
        Comparator.comparing(UnitFinding::unitId)
            .thenComparing(UnitFinding::finding, RuleEngine.ORDER));
    return List.copyOf(findings);
  }
}
