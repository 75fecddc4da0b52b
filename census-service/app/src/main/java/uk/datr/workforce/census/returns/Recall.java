package uk.datr.workforce.census.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a submitter takes a return back. */
@Schema(
    name = "Recall",
    description = "Takes back a return that nobody has asked about or signed.",
    additionalProperties = Schema.False.class)
public record Recall(
    @Schema(
            nullable = true,
            minLength = 1,
            maxLength = 500,
            pattern = ".*\\S.*",
            description = "Why it will be handed in again. Please name no person.",
            examples = "Two vacancies were left out.")
        @Nullable String reason) {}
