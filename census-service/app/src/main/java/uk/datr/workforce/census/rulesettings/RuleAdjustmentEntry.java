package uk.datr.workforce.census.rulesettings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.Level;
import uk.datr.workforce.census.rules.RuleAdjustment;
import uk.datr.workforce.census.rules.RuleCatalogue;
import uk.datr.workforce.census.rules.Specification;

/**
 * One thing that a collection sets otherwise than the catalogue: a rule's level, or one of its thresholds.
 *
 * @param level what the rule's level becomes; null for a threshold
 * @param parameter name of the threshold; null for a level
 * @param value what the threshold becomes; null for a level
 * @param reason why, for the audit log and for submitters who ask
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "RuleAdjustment",
    description =
        "One thing that a collection sets otherwise than the catalogue: either the level of a rule, or the value of one of its parameters.",
    additionalProperties = Schema.False.class)
public record RuleAdjustmentEntry(
    @Schema(required = true, minLength = 1, maxLength = 10, examples = "C225") String ruleId,
    @Schema(nullable = true, description = "What its level becomes; left away for a threshold")
        @Nullable AdjustedLevel level,
    @Schema(
            nullable = true,
            maxLength = 60,
            description =
                "The parameter of the rule, as GET /rules names it; left away for a level",
            examples = "mostCases")
        @Nullable String parameter,
    @Schema(
            nullable = true,
            minimum = "0",
            maximum = "1000000",
            description = "What the parameter becomes; left away for a level",
            examples = "70")
        @Nullable BigDecimal value,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 500,
            pattern = ".*\\S.*",
            description = "Why; whoever reads the settings sees it. Please name no person.",
            examples = "Caseloads of the year before were above 60 nearly everywhere.")
        String reason) {

  private static final String UNCLEAR =
      "Name a level, or a parameter with its value, and not both.";

  /** The adjustment; empty when it does not say clearly what is adjusted. */
  Optional<RuleAdjustment> toAdjustment() {
    if (level != null && parameter == null && value == null) {
      return Optional.of(
          switch (level) {
            case ERROR -> new RuleAdjustment.OtherLevel(ruleId, Level.ERROR, reason);
            case WARNING -> new RuleAdjustment.OtherLevel(ruleId, Level.WARNING, reason);
            case INFORMATION -> new RuleAdjustment.OtherLevel(ruleId, Level.INFORMATION, reason);
            case OFF -> new RuleAdjustment.SwitchedOff(ruleId, reason);
          });
    }
    return level == null && parameter != null && value != null
        ? Optional.of(new RuleAdjustment.Threshold(ruleId, parameter, value, reason))
        : Optional.empty();
  }

  /**
   * The adjustment.
   *
   * @throws java.util.NoSuchElementException when it has a fault
   */
  public RuleAdjustment adjustment() {
    return toAdjustment().orElseThrow();
  }

  /** Why it cannot be made in a collection of that specification, in one sentence; empty when it can. */
  public Optional<String> faultIn(Specification specification) {
    return toAdjustment()
        .map(RuleAdjustment::fault)
        .orElse(Optional.of(UNCLEAR))
        .or(() ->
            RuleCatalogue.find(ruleId)
                .filter(rule -> !specification.uses(rule))
                .map(rule ->
                    "Specification %s does not use rule %s."
                        .formatted(specification.version(), rule.id())));
  }
}
