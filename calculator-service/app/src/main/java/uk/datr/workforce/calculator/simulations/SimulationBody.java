package uk.datr.workforce.calculator.simulations;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationBody;

/** The shape of a simulation as it is sent: the source of its schema (specification B12.1). */
@Schema(
    name = SimulationBody.SCHEMA,
    description = "A calculation, and how uncertain some of its inputs are.")
record SimulationBody(
    @Schema(maxLength = 200, description = "Your own words for it") @Nullable String label,
    @Schema(required = true) @Nullable CalculationBody calculation,
    @Schema(
            required = true,
            maxProperties = 200,
            description =
                "Distributions by JSON pointer to a number of the calculation with all its parameters, such as /demand/OPIATE/meanWeeksInTreatment or /parameters/roles/NURSE/salary")
        @Nullable Map<String, DistributionBody> variables,
    @Schema(
            minimum = "1000",
            maximum = "200000",
            description = "How often the inputs are drawn; 10,000 when left out",
            examples = "10000")
        @Nullable Integer samples,
    @Schema(
            minimum = "-9223372036854775808",
            maximum = "9223372036854775807",
            description =
                "Of the random numbers: the same request with the same seed has the same answer; 1 when left out",
            examples = "42")
        @Nullable Long seed,
    @Schema(
            maxItems = 100,
            description =
                "Figures, such as totals.requiredWte or roles.NURSE.annualCost; the totals of WTE and cost and the required WTE of each role when left out",
            examples = "[\"totals.requiredWte\"]")
        @Nullable List<String> outputs) {

  /** Name of the schema in the document. */
  static final String SCHEMA = "SimulationRequest";
}
