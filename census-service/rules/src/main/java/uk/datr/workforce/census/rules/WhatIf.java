package uk.datr.workforce.census.rules;

import java.util.List;
import java.util.function.Function;

/**
 * What an adjustment of a rule would do to the returns of a collection, before anybody makes it. Nothing is stored or
 * changed.
 */
public final class WhatIf {

  private WhatIf() {}

  /** A return with what it is checked against. */
  public record Checkable(ReadReturn read, ReturnContext context) {}

  /**
   * The effect of an adjustment.
   *
   * @param returns how many returns were looked at
   * @param hitNow how many of them have a finding of the rule now
   * @param hitThen how many would have one
   * @param newlyHit how many would have one that have none now
   * @param findingsNow findings of the rule now; one return may have several
   * @param findingsThen findings that there would be
   */
  public record Effect(
      int returns, int hitNow, int hitThen, int newlyHit, int findingsNow, int findingsThen) {}

  /**
   * How many of these returns a rule hits now and would hit with the adjustment.
   *
   * @param settings those of the collection now
   * @throws IllegalArgumentException when the adjustment has a fault
   */
  public static Effect of(
      RuleAdjustment adjustment, RuleSettings settings, List<Checkable> returns) {
    return effect(
        returns,
        settings,
        settings.with(adjustment),
        counts(RuleCatalogue.get(adjustment.ruleId())));
  }

  /** Counts the findings of one rule in a return. */
  @FunctionalInterface
  private interface Count {
    int in(Checkable one, RuleSettings settings);
  }

  private static Count counts(Rule rule) {
    return (one, settings) ->
        Math.toIntExact(
            RuleEngine.check(one.read(), one.context(), Stage.SUBMIT, settings).stream()
                .filter(finding -> finding.ruleId().equals(rule.id()))
                .count());
  }

  private static Effect effect(
      List<Checkable> returns, RuleSettings now, RuleSettings then, Count count) {
    int hitNow = 0;
    int hitThen = 0;
    int newlyHit = 0;
    int findingsNow = 0;
    int findingsThen = 0;
    for (Checkable one : returns) {
      int before = count.in(one, now);
      int after = count.in(one, then);
      hitNow += Integer.signum(before);
      hitThen += Integer.signum(after);
      newlyHit += before == 0 ? Integer.signum(after) : 0;
      findingsNow += before;
      findingsThen += after;
    }
    return new Effect(returns.size(), hitNow, hitThen, newlyHit, findingsNow, findingsThen);
  }

  /**
   * The same for a rule that compares the returns of a collection with each other.
   *
   * @throws IllegalArgumentException when the adjustment has a fault
   */
  public static Effect of(
      RuleAdjustment adjustment, RuleSettings settings, CollectionData collection) {
    Function<RuleSettings, List<String>> units =
        these ->
            CollectionEngine.check(collection, these).stream()
                .filter(found -> found.finding().ruleId().equals(adjustment.ruleId()))
                .map(UnitFinding::unitId)
                .toList();
    List<String> now = units.apply(settings);
    List<String> then = units.apply(settings.with(adjustment));
    return new Effect(
        collection.returns().size(),
        Math.toIntExact(now.stream().distinct().count()),
        Math.toIntExact(then.stream().distinct().count()),
        Math.toIntExact(then.stream().distinct().filter(unit -> !now.contains(unit)).count()),
        now.size(),
        then.size());
  }
}
