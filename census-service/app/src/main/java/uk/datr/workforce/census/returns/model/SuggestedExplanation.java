package uk.datr.workforce.census.returns.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a warning was explained the year before, to be confirmed by the submitter and never taken over unasked.
 *
 * @param ruleId the rule that warns
 * @param pointer the finding that it offers to explain
 * @param code code of CL-22
 * @param text last year's words; null when there were none, or another organisation said them
 * @param unitId the unit that gave it: this one or one that it took over from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "SuggestedExplanation",
    description =
        "How a warning was explained the year before. Send it with the submission if it is still right.")
public record SuggestedExplanation(
    @Schema(required = true, description = "The rule that warns", examples = "C225") String ruleId,
    @Schema(
            required = true,
            description = "The finding that it offers to explain",
            examples = "/caseload")
        String pointer,
    @Schema(required = true, description = "Code list CL-22", examples = "CONFIRMED_CORRECT")
        String code,
    @Schema(
            description =
                "Last year's words; left away when there were none, or another organisation said them")
        @Nullable String text,
    @Schema(
            required = true,
            description = "The unit that gave it: this one or one that it took over from",
            examples = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10")
        String unitId) {}
