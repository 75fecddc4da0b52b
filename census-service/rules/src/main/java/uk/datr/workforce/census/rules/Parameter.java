package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A threshold of a rule that a collection may set otherwise.
 *
 * @param name unique within the rule
 * @param standard the value unless the collection sets another
 * @param most the greatest value that makes sense; the least is 0
 * @param meaning what it is, for people
 */
public record Parameter(String name, BigDecimal standard, BigDecimal most, String meaning) {

  /** Why the parameter cannot have that value; empty when it can. */
  Optional<String> fault(String ruleId, BigDecimal value) {
    return value.signum() < 0 || value.compareTo(most) > 0
        ? Optional.of(
            "Threshold "
                + ruleId
                + "."
                + name
                + " must lie between 0 and "
                + Breach.plain(most)
                + ".")
        : Optional.empty();
  }
}
