package uk.datr.workforce.census.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.Severity;

/** What a rule found that compares returns, in the return of one unit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ComparisonFinding",
    description = "What a rule found that compares returns, in the return of one unit.")
public record ComparisonFinding(
    @Schema(required = true, examples = "1") int seq,
    @Schema(required = true, examples = "5f0c7d52-4c3e-5a53-9d2b-0b6f8f1f2a10") UUID unitId,
    @Schema(required = true, examples = "Aire Example Recovery, Leeds") String unitName,
    @Schema(required = true, examples = "ORG-1001") String organisationCode,
    @Schema(required = true, examples = "C604") String ruleId,
    @Schema(required = true) Severity severity,
    @Schema(required = true, description = "Place in the return", examples = "/vacancies")
        String pointer,
    @Schema(required = true) String message,
    @Schema(description = "What was found there", implementation = Object.class)
        @Nullable JsonNode value,
    @Schema(description = "What would have been expected") @Nullable String expected) {}
