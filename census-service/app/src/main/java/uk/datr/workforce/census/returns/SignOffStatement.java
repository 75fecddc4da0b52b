package uk.datr.workforce.census.returns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.census.returns.model.Declaration;

/** What a signatory sends. */
@Schema(
    name = "SignOffStatement",
    description = "The signature of a second person under a validated return.",
    additionalProperties = Schema.False.class)
public record SignOffStatement(
    @Schema(required = true) Declaration declaration,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 200,
            pattern = ".*\\S.*",
            description = "Your name, as you write yourself",
            examples = "Sam Example")
        String name,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 200,
            pattern = ".*\\S.*",
            description = "What you are in the organisation",
            examples = "Director of operations")
        String role) {}
