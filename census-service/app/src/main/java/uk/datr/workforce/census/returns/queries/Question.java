package uk.datr.workforce.census.returns.queries;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an analyst asks. */
@Schema(
    name = "Question",
    description = "What an analyst asks about the version that was handed in.",
    additionalProperties = Schema.False.class)
public record Question(
    @Schema(
            nullable = true,
            maxLength = 10,
            description = "The rule that made you ask",
            examples = "C402")
        @Nullable String ruleId,
    @Schema(
            nullable = true,
            maxLength = 200,
            description = "Where in the return",
            examples = "/staffInPost/0")
        @Nullable String pointer,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = Question.LONGEST,
            pattern = Question.SAYS_SOMETHING,
            description = "What you want to know. Please name no person.",
            examples = "You recorded 12 nurses last year and none now. Is that right?")
        String text) {

  /** Most characters of what is said in a thread. */
  static final int LONGEST = 2000;

  /** It is not only space. */
  static final String SAYS_SOMETHING = ".*\\S.*";
}
