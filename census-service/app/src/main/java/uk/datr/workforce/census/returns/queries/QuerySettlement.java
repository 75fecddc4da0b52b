package uk.datr.workforce.census.returns.queries;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an analyst settles a query. */
@Schema(
    name = "QuerySettlement",
    description = "How an analyst settles a query: content with the answer, or taking it back.",
    additionalProperties = Schema.False.class)
public record QuerySettlement(
    @Schema(
            required = true,
            enumeration = {"RESOLVED", "WITHDRAWN"},
            description = "RESOLVED with the answer, or WITHDRAWN",
            examples = "RESOLVED")
        QueryState outcome,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = Question.LONGEST,
            pattern = Question.SAYS_SOMETHING,
            description = "What you say to it. Please name no person.",
            examples = "Thank you, that explains it.")
        String text) {}
