package uk.datr.workforce.census.rulesettings;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a collection is to set otherwise than the catalogue from now on. */
@Schema(
    name = "RuleSettingsEntry",
    description = "All that a collection is to set otherwise than the catalogue from now on.",
    additionalProperties = Schema.False.class)
public record RuleSettingsEntry(
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 500,
            pattern = ".*\\S.*",
            description = "Why the settings change, for the audit log. Please name no person.",
            examples = "Half of the returns were asked to explain their caseload.")
        String reason,
    @Schema(
            required = true,
            maxItems = RuleSettingsEntry.MOST_ADJUSTMENTS,
            description =
                "Everything that is set otherwise; what is not among them is as the catalogue has it")
        List<RuleAdjustmentEntry> adjustments) {

  /** More than all rules and parameters together. */
  static final int MOST_ADJUSTMENTS = 300;

  /** Keeps its own copy of the adjustments. */
  public RuleSettingsEntry {
    adjustments = List.copyOf(adjustments);
  }
}
