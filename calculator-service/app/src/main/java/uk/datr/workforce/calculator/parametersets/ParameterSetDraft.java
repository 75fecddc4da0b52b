package uk.datr.workforce.calculator.parametersets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.calculator.calculations.Explanation;
import uk.datr.workforce.calculator.calculations.ParametersBody;

/** The first version of a new set. */
@Schema(
    name = "ParameterSetDraft",
    description = "The first version of a new set: every value, and for every value a source.")
record ParameterSetDraft(
    @Schema(
            required = true,
            pattern = SetReference.ID_PATTERN,
            description = "Name of the set in all its versions",
            examples = "north-east")
        String id,
    @Schema(required = true, implementation = ParametersBody.class) JsonNode parameters,
    @Schema(
            required = true,
            maxProperties = 2000,
            description =
                "Where values come from, by JSON pointer into the parameters; a pointer to a part speaks for all in it, the empty one for everything")
        Map<String, Explanation.Origin> sources) {}
