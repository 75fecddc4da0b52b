package uk.datr.workforce.census.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rulesettings.RuleAdjustmentEntry;

/**
 * An adjustment of a rule to be tried, not made.
 *
 * @param returnsOf the collection whose returns are looked at; null for the collection itself
 */
@Schema(
    name = "RuleTrial",
    description = "An adjustment of a rule to be tried, not made.",
    additionalProperties = Schema.False.class)
public record RuleTrial(
    @Schema(required = true) RuleAdjustmentEntry adjustment,
    @Schema(
            nullable = true,
            maxLength = 20,
            description =
                "The collection whose returns are looked at, such as last year's while this year's are not there; left away, the collection itself",
            examples = "DATRWC-2025")
        @Nullable String returnsOf) {}
