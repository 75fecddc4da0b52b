package uk.datr.workforce.census.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a submitter corrects a return. */
@Schema(
    name = "Reopening",
    description = "Begins a new version of a return about which somebody asked.",
    additionalProperties = Schema.False.class)
public record Reopening(
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 500,
            pattern = ".*\\S.*",
            description = "Why it will be handed in again. Please name no person.",
            examples = "The nurses were entered under another role.")
        String reason) {}
