package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The thresholds and levels of one collection: the catalogue's with the collection's adjustments. */
public final class RuleSettings {

  private static final RuleSettings STANDARD = new RuleSettings(List.of());

  private final List<RuleAdjustment> adjustments;
  private final Map<String, RuleAdjustment> byTarget = new HashMap<>();

  private RuleSettings(List<RuleAdjustment> adjustments) {
    this.adjustments = List.copyOf(adjustments);
    for (RuleAdjustment adjustment : adjustments) {
      adjustment
          .fault()
          .ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
          });
      if (byTarget.put(adjustment.target(), adjustment) != null) {
        throw new IllegalArgumentException(adjustment.target() + " is adjusted twice.");
      }
    }
  }

  /** The catalogue's own thresholds and levels. */
  public static RuleSettings standard() {
    return STANDARD;
  }

  /**
   * The catalogue's thresholds and levels with these changes.
   *
   * @throws IllegalArgumentException when one of them has a fault, or two change the same
   */
  public static RuleSettings of(List<RuleAdjustment> adjustments) {
    return new RuleSettings(adjustments);
  }

  /** What the collection sets otherwise, in the order in which it was given. */
  public List<RuleAdjustment> adjustments() {
    return adjustments;
  }

  /**
   * These settings with one adjustment more, which takes the place of one of the same target.
   *
   * @throws IllegalArgumentException when it has a fault
   */
  public RuleSettings with(RuleAdjustment adjustment) {
    return new RuleSettings(
        Stream.concat(
                adjustments.stream().filter(one -> !one.target().equals(adjustment.target())),
                Stream.of(adjustment))
            .toList());
  }

  /** The level of a rule; empty when it is switched off. */
  public Optional<Level> level(Rule rule) {
    return switch (byTarget.get(rule.id())) {
      case RuleAdjustment.OtherLevel other -> Optional.of(other.level());
      case RuleAdjustment.SwitchedOff _ -> Optional.empty();
      case RuleAdjustment.Threshold _ -> Optional.of(rule.level());
      case null -> Optional.of(rule.level());
    };
  }

  /** The value of a rule's parameter. */
  public BigDecimal value(Rule rule, String parameter) {
    return byTarget.get(rule.id() + "." + parameter) instanceof RuleAdjustment.Threshold threshold
        ? threshold.value()
        : rule.parameter(parameter).standard();
  }
}
