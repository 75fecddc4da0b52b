package uk.datr.workforce.calculator.sensitivity;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationBody;

/** The shape of a sensitivity analysis as it is sent: the source of its schema (specification B12.1). */
@Schema(
    name = SensitivityBody.SCHEMA,
    description = "A calculation, and how far some of its inputs may go.")
record SensitivityBody(
    @Schema(maxLength = 200, description = "Your own words for it") @Nullable String label,
    @Schema(required = true) @Nullable CalculationBody calculation,
    @Schema(
            required = true,
            maxLength = 40,
            description =
                "OAT: one at a time, a tornado; SOBOL: all together, as parts of the variance",
            examples = "OAT")
        @Nullable String type,
    @Schema(
            required = true,
            maxProperties = 50,
            description = "By JSON pointer to a number of the calculation with all its parameters")
        @Nullable Map<String, VariableBody> variables,
    @Schema(
            maxLength = 300,
            description = "A figure; totals.requiredWte when left out",
            examples = "totals.requiredWte")
        @Nullable String output,
    @Schema(
            minimum = "1024",
            maximum = "65536",
            description = "Rows of SOBOL, a power of two; 4,096 when left out",
            examples = "4096")
        @Nullable Integer samples,
    @Schema(
            minimum = "-9223372036854775808",
            maximum = "9223372036854775807",
            description = "Of the random numbers of SOBOL; 1 when left out",
            examples = "7")
        @Nullable Long seed) {

  /** Name of the schema in the document. */
  static final String SCHEMA = "SensitivityRequest";
}
