package uk.datr.workforce.census.returns.queries;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a submitter answers. */
@Schema(
    name = "QueryAnswer",
    description = "What the submitter answers; nothing of the return changes.",
    additionalProperties = Schema.False.class)
public record QueryAnswer(
    @Schema(
            required = true,
            minLength = 1,
            maxLength = Question.LONGEST,
            pattern = Question.SAYS_SOMETHING,
            description = "Your answer. Please name no person.",
            examples = "The nursing team moved to another provider in April.")
        String text) {}
