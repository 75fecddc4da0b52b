package uk.datr.workforce.calculator.simulations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a distribution as it is sent: the source of its schema (specification B9.1, B12.1). */
@Schema(
    name = "Distribution",
    description =
        "What an uncertain input may be. FIXED has 'value'; UNIFORM 'min' and 'max'; TRIANGULAR and PERT also 'mode' between them.")
public record DistributionBody(
    @Schema(
            required = true,
            maxLength = 40,
            description = "FIXED, UNIFORM, TRIANGULAR or PERT",
            examples = "PERT")
        @Nullable String type,
    @Schema(description = "The value of FIXED") @Nullable Double value,
    @Schema(description = "Least value", examples = "30") @Nullable Double min,
    @Schema(description = "Likeliest value", examples = "40") @Nullable Double mode,
    @Schema(description = "Largest value", examples = "60") @Nullable Double max,
    @Schema(
            minimum = "0",
            maximum = "100",
            description = "Weight of the mode of PERT, above 0; 4 when left out",
            examples = "4")
        @Nullable Double lambda) {}
