package uk.datr.workforce.calculator.batches;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationBody;
import uk.datr.workforce.calculator.simulations.DistributionBody;

/** The shape of a batch as it is sent: the source of its schema. */
@Schema(
    name = BatchBody.SCHEMA,
    description =
        "Authorities that are calculated by the same parameters, each with the people in treatment that its defaults have.")
record BatchBody(
    @Schema(maxLength = 200, description = "Your own words for it") @Nullable String label,
    @Schema(
            required = true,
            maxLength = 20,
            description = "Financial year: two years that follow each other",
            examples = "2025-26")
        @Nullable String period,
    @Schema(
            required = true,
            maxLength = 100,
            description = "A published parameter set, with its version",
            examples = "illustrative@1.0.0")
        @Nullable String parameterSet,
    @Schema(maxItems = 200, description = "Values in place of those of the set, for all areas")
        @Nullable List<CalculationBody.OwnValue> overrides,
    @Schema(
            minItems = 1,
            maxItems = 200,
            description = "ONS codes of the authorities; all of today's when left out",
            examples = "[\"E08000035\"]")
        @Nullable List<String> areas,
    @Schema(
            minimum = "-100",
            maximum = "500",
            description = "Growth of every group in every area in per cent; 0 when left out",
            examples = "10")
        @Nullable Double growthPct,
    @Schema(
            maxProperties = 100,
            description =
                "Distributions by JSON pointer to an input that means the same in every area, such as /demand/OPIATE/meanWeeksInTreatment or /parameters/roles/NURSE/salary; numbers of people are none")
        @Nullable Map<String, DistributionBody> variables,
    @Schema(
            minimum = "1000",
            maximum = "10000",
            description = "How often the inputs are drawn; 1,000 when left out",
            examples = "1000")
        @Nullable Integer samples,
    @Schema(
            minimum = "-9223372036854775808",
            maximum = "9223372036854775807",
            description = "Of the random numbers; 1 when left out",
            examples = "42")
        @Nullable Long seed) {

  /** Name of the schema in the document. */
  static final String SCHEMA = "BatchRequest";
}
