package uk.datr.workforce.census.rulesettings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a collection sets otherwise than the catalogue.
 *
 * @param settingsNo counts the changes; 0 for the catalogue's own
 * @param reason why they last changed; null for the catalogue's own
 * @param changedAt null for the catalogue's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "RuleSettings",
    description = "What a collection sets otherwise than the rule catalogue.")
public record RuleSettingsView(
    @Schema(required = true, examples = "DATRWC-2026") String collectionId,
    @Schema(
            required = true,
            description =
                "Counts the changes; 0 is the catalogue's own. Every validation names it.",
            examples = "1")
        int settingsNo,
    @Schema(description = "Why they last changed") @Nullable String reason,
    @Schema(description = "When they last changed") @Nullable Instant changedAt,
    @Schema(required = true) List<RuleAdjustmentEntry> adjustments) {

  /** Keeps its own copy of the adjustments. */
  public RuleSettingsView {
    adjustments = List.copyOf(adjustments);
  }
}
