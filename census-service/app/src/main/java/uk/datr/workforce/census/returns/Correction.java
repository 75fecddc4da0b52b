package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.census.returns.model.Explanation;

/** A final return as it should have been. */
@Schema(
    name = "Correction",
    description =
        "A final return as it should have been, with its whole content; makes a new edition of the collection.",
    additionalProperties = Schema.False.class)
public record Correction(
    @Schema(required = true, implementation = ReturnBody.class) JsonNode content,
    @Schema(
            required = true,
            maxItems = ReturnBody.MAX_LINES,
            description =
                "One for each warning, or one for all of a rule; empty when there are none")
        List<Explanation> explanations,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 500,
            pattern = ".*\\S.*",
            description = "What was wrong, for the notes on revisions. Please name no person.",
            examples = "Vacancies of one service were counted twice.")
        String note) {

  static final String CONTENT = "content";
}
