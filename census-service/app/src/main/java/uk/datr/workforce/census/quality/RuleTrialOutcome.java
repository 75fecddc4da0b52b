package uk.datr.workforce.census.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.census.rules.WhatIf;

/** What an adjustment would do to returns. */
@Schema(name = "RuleTrialOutcome", description = "What an adjustment would do to returns.")
public record RuleTrialOutcome(
    @Schema(required = true, examples = "C225") String ruleId,
    @Schema(required = true, description = "Whose returns were looked at", examples = "DATRWC-2025")
        String returnsOf,
    @Schema(
            required = true,
            description = "The settings with which it was compared: those in force",
            examples = "0")
        int settingsNo,
    @Schema(required = true, description = "Returns that were looked at: those that count")
        int returns,
    @Schema(required = true, description = "How many of them have a finding of the rule now")
        int hitNow,
    @Schema(required = true, description = "How many would have one") int hitThen,
    @Schema(required = true, description = "How many would have one and have none now")
        int newlyHit,
    @Schema(required = true, description = "Findings of the rule now") int findingsNow,
    @Schema(required = true, description = "Findings that there would be") int findingsThen) {

  static RuleTrialOutcome of(
      String ruleId, String returnsOf, int settingsNo, WhatIf.Effect effect) {
    return new RuleTrialOutcome(
        ruleId,
        returnsOf,
        settingsNo,
        effect.returns(),
        effect.hitNow(),
        effect.hitThen(),
        effect.newlyHit(),
        effect.findingsNow(),
        effect.findingsThen());
  }
}
