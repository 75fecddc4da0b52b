package uk.datr.workforce.census.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the returns of a collection were compared with each other. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Comparison",
    description = "That the returns of a collection were compared with each other.")
public record ComparisonRun(
    @Schema(required = true, examples = "0198a000-0000-7000-8000-000000000001") UUID comparisonId,
    @Schema(required = true, examples = "DATRWC-2026") String collectionId,
    @Schema(required = true, description = "The rules that ran", examples = "2026.2")
        String ruleSetVersion,
    @Schema(required = true, description = "The collection's settings of rules", examples = "0")
        int settingsNo,
    @Schema(required = true, description = "Returns that were compared: those that count")
        int returns,
    @Schema(required = true, description = "What was found") int findings,
    @Schema(required = true) Instant comparedAt,
    @Schema(
            description =
                "Where the counts of people in treatment come from that C606 used; left away where none were known",
            examples = "NDTMS ViewIt, adults 2025/26 by local authority")
        @Nullable String inTreatmentSource,
    @Schema(required = true, description = "How often each rule spoke") List<RuleCount> rules) {

  /** Keeps its own copy of the counts. */
  public ComparisonRun {
    rules = List.copyOf(rules);
  }

  /** How often a rule spoke. */
  @Schema(name = "RuleCount", description = "How often a rule spoke.")
  public record RuleCount(
      @Schema(required = true, examples = "C604") String ruleId,
      @Schema(required = true, examples = "7") int findings) {}
}
