package uk.datr.workforce.calculator.sensitivity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a varying input as it is sent: the source of its schema (specification B12.1). */
@Schema(
    name = "SensitivityVariable",
    description =
        "How far an input goes: from 'low' to 'high', or by a distribution, of which one at a time takes the quantiles 10 and 90 per cent.")
record VariableBody(
    @Schema(description = "Least value", examples = "35") @Nullable Double low,
    @Schema(description = "Largest value", examples = "45") @Nullable Double high,
    @Schema(
            maxLength = 40,
            description = "FIXED, UNIFORM, TRIANGULAR or PERT; left out with low and high")
        @Nullable String type,
    @Schema(description = "The value of FIXED") @Nullable Double value,
    @Schema(description = "Least value of a distribution") @Nullable Double min,
    @Schema(description = "Likeliest value") @Nullable Double mode,
    @Schema(description = "Largest value of a distribution") @Nullable Double max,
    @Schema(minimum = "0", maximum = "100", description = "Weight of the mode of PERT, above 0")
        @Nullable Double lambda) {}
