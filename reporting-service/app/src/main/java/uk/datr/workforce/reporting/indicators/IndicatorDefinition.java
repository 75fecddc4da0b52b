package uk.datr.workforce.reporting.indicators;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an indicator means.
 *
 * @param decimals decimals of a shown value, rounded half up
 * @param aggregation how the value of a group of organisations is made
 * @param source where the definition is taken from
 */
@Schema(description = "What an indicator means and how it is computed.")
public record IndicatorDefinition(
    @Schema(required = true, examples = "vacancy_rate") String id,
    @Schema(required = true, examples = "Vacancy rate") String label,
    @Schema(
            required = true,
            examples = "vacant WTE ÷ (paid WTE in post without agency and bank + vacant WTE)")
        String formula,
    @Schema(required = true) Unit unit,
    @Schema(required = true, description = "What is counted.") String numerator,
    @Schema(required = true, description = "What it is divided by.") String denominator,
    @Schema(required = true) Polarity polarity,
    @Schema(
            required = true,
            description = "Decimals of a shown value, rounded half up.",
            examples = "4")
        int decimals,
    @Schema(
            required = true,
            description = "How the value of several organisations is made.",
            examples = "ratio of sums")
        String aggregation,
    @Schema(
            required = true,
            description = "Where the definition comes from.",
            examples = "census.md I2")
        String source) {

  /** The unit of a value. */
  @Schema(description = "A proportion of 0.08 is 8 %.")
  public enum Unit {
    PROPORTION
  }

  /** Which way is better. */
  @Schema(description = "Which way is better.")
  public enum Polarity {
    LOW_IS_GOOD,
    HIGH_IS_GOOD,
    NEUTRAL
  }
}
