package uk.datr.workforce.census.returns;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.census.returns.model.ReturnDifference;
import uk.datr.workforce.census.returns.model.Signature;
import uk.datr.workforce.census.returns.model.SuggestedExplanation;
import uk.datr.workforce.kit.problem.Finding;

/**
 * A return with what it says.
 *
 * @param findings what the rules say: of a draft as it would be submitted now, of a submitted return at submission
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Return", description = "A return: how far it has come and what it says.")
public record ReturnView(
    @JsonUnwrapped ReturnStatus status,
    @Schema(
            implementation = ReturnBody.class,
            description =
                "What it says as it is kept: lines in order of their codes, authorities under the codes in force; left away until something was saved")
        @Nullable JsonNode content,
    @Schema(description = "What the submitter said to the warnings")
        @Nullable List<Explanation> explanations,
    @Schema(description = "What the rules say about it") List<Finding> findings,
    @Schema(
            description =
                "How warnings were explained the year before, to be confirmed; only of a draft")
        @Nullable List<SuggestedExplanation> suggestedExplanations,
    @Schema(description = "Who signed it off; left away before that") @Nullable Signature signature,
    @Schema(
            description =
                "What differs from the version that was handed in before; only in the answer to a submission or correction")
        @Nullable ReturnDifference difference) {}
