package uk.datr.workforce.census.returns;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.Explanation;

/** What a submitter declares who has nothing to report. */
@Schema(
    name = "NilDeclaration",
    description = "Declares that a unit has no staff to report, and hands that in.",
    additionalProperties = Schema.False.class)
public record NilDeclaration(
    @Schema(
            required = true,
            maxLength = 40,
            description = "Why there is nothing to report, code list CL-21",
            examples = "NOT_YET_OPEN")
        String reason,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 200,
            description = "Whom to ask; never published",
            examples = "A. Example")
        String contactName,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 200,
            description = "Where to ask; never published",
            examples = "returns@aire.example")
        String contactEmail,
    @Schema(
            nullable = true,
            maxLength = 20,
            description =
                "Age range of the service, code list CL-05; for providers without a draft",
            examples = "ADULT")
        @Nullable String serviceAgeRange,
    @Schema(
            nullable = true,
            maxItems = 200,
            description = "Settings, code list CL-06; for providers without a draft",
            examples = "[\"COMMUNITY\"]")
        @Nullable List<@Size(max = 20) String> settings,
    @Schema(
            required = true,
            maxItems = ReturnBody.MAX_LINES,
            description =
                "One for each warning, or one for all of a rule; empty when there are none")
        List<Explanation> explanations) {}
