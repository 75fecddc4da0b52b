package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a collection sets otherwise than the catalogue, and why. Rules of structure stay as they are: without them
 * content could not be understood.
 */
public sealed interface RuleAdjustment {

  /** The rule that is adjusted. */
  String ruleId();

  /** Why, for the audit log and for submitters who ask. */
  String reason();

  /**
   * Another value of a parameter.
   *
   * @param parameter name of a parameter of the rule
   */
  record Threshold(String ruleId, String parameter, BigDecimal value, String reason)
      implements RuleAdjustment {}

  /** Another level. */
  record OtherLevel(String ruleId, Level level, String reason) implements RuleAdjustment {}

  /** No findings of the rule at all. */
  record SwitchedOff(String ruleId, String reason) implements RuleAdjustment {}

  /** Why this adjustment cannot be made, in one sentence; empty when it can. */
  default Optional<String> fault() {
    if (reason().isBlank()) {
      return Optional.of("Say why " + Breach.shown(ruleId()) + " is adjusted.");
    }
    Optional<Rule> rule = RuleCatalogue.find(ruleId());
    return rule.isEmpty()
        ? Optional.of("There is no rule " + Breach.shown(ruleId()) + ".")
        : faultFor(rule.get());
  }

  private Optional<String> faultFor(Rule rule) {
    return switch (this) {
      case Threshold threshold ->
          rule.parameters().stream()
              .filter(parameter -> parameter.name().equals(threshold.parameter()))
              .findFirst()
              .map(parameter -> parameter.fault(rule.id(), threshold.value()))
              .orElseGet(() ->
                  Optional.of(
                      "There is no threshold "
                          + rule.id()
                          + "."
                          + Breach.shown(threshold.parameter())
                          + "."));
      case OtherLevel other ->
          rule.adjustable() && (other.level() != Level.ERROR || rule.beforeSubmission())
              ? Optional.empty()
              : Optional.of("Rule " + rule.id() + " cannot have the level " + other.level() + ".");
      case SwitchedOff _ ->
          rule.adjustable()
              ? Optional.empty()
              : Optional.of("Rule " + rule.id() + " cannot be switched off.");
    };
  }

  /** What it changes; two adjustments of one collection never change the same. */
  default String target() {
    return switch (this) {
      case Threshold threshold -> threshold.ruleId() + "." + threshold.parameter();
      case OtherLevel other -> other.ruleId();
      case SwitchedOff off -> off.ruleId();
    };
  }
}
