package uk.datr.workforce.census.returns.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.Finding;

/**
 * What a return says, as it is stored, with what was found when it was submitted.
 *
 * @param content the return in its canonical form
 * @param explanations what the submitter said to the warnings
 * @param findings what the rules said at submission; null before it
 * @param signature who signed it; null before that
 */
public record Body(
    JsonNode content,
    List<Explanation> explanations,
    @Nullable List<Finding> findings,
    @Nullable Signature signature) {}
