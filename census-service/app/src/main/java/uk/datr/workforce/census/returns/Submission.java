package uk.datr.workforce.census.returns;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.census.returns.model.Explanation;

/** What a submitter sends. */
@Schema(
    name = "Submission",
    description = "Hands the saved draft in; explains every warning that the rules raise.",
    additionalProperties = Schema.False.class)
public record Submission(
    @Schema(
            required = true,
            maxItems = ReturnBody.MAX_LINES,
            description =
                "One for each warning, or one for all of a rule; empty when there are none")
        List<Explanation> explanations) {}
