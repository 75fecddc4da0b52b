package uk.datr.workforce.calculator.areas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.calculator.calculations.CalculationBody;
import uk.datr.workforce.calculator.calculations.Explanation;

/** A calculation to begin with and where each of its values comes from. */
@Schema(
    name = "AreaDefaults",
    description =
        "A calculation of an area that can be sent as it is, and where each of its values comes from.")
record AreaDefaultsView(
    @Schema(
            required = true,
            implementation = CalculationBody.class,
            description =
                "Send it to calculations as it is, or change it first. Staff in post are in it when you may see what the census counted there")
        JsonNode calculation,
    @Schema(
            required = true,
            description =
                "Source by JSON pointer into the calculation; those of the parameters stand in the parameter set")
        Map<String, Explanation.Origin> sources) {}
