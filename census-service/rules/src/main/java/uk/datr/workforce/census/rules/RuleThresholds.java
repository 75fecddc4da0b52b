package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The thresholds of one collection: what it sets otherwise than the catalogue.
 *
 * @param overrides value by {@code <rule id>.<parameter>}, for example {@code C203.mostWtePerPerson}
 */
public record RuleThresholds(Map<String, BigDecimal> overrides) {

  private static final RuleThresholds STANDARD = new RuleThresholds(Map.of());

  /**
   * @throws IllegalArgumentException when a name is not that of a parameter in the catalogue or a value is negative
   */
  public RuleThresholds {
    overrides = Map.copyOf(overrides);
    overrides.forEach((name, value) -> {
      if (!known(name)) {
        throw new IllegalArgumentException("There is no threshold " + name + ".");
      }
      if (value.signum() < 0) {
        throw new IllegalArgumentException("Threshold " + name + " must not be negative.");
      }
    });
  }

  /** The catalogue's own thresholds. */
  public static RuleThresholds standard() {
    return STANDARD;
  }

  BigDecimal value(Rule rule, String parameter) {
    return Optional.ofNullable(overrides.get(rule.id() + "." + parameter))
        .orElseGet(() -> rule.parameter(parameter).standard());
  }

  private static boolean known(String name) {
    int dot = name.indexOf('.');
    return dot > 0
        && RuleCatalogue.find(name.substring(0, dot)).stream()
            .flatMap(rule -> rule.parameters().stream())
            .anyMatch(parameter -> parameter.name().equals(name.substring(dot + 1)));
  }
}
