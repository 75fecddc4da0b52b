package uk.datr.workforce.census.expectedreturns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ExpectedStatus;

/** What is to be expected of a unit. */
@Schema(
    name = "Expectation",
    description = "What is to be expected of a unit in a collection.",
    additionalProperties = Schema.False.class)
public record Expectation(
    @Schema(
            required = true,
            enumeration = {"EXPECTED", "NOT_REQUIRED", "ADDED"},
            description = "ADDED for a unit that was not on the list when the collection was made")
        ExpectedStatus status,
    @Schema(
            maxLength = 40,
            description = "Why it is not required, code list CL-20; only with NOT_REQUIRED",
            examples = "CLOSED")
        @Nullable String reason) {}
