package uk.datr.workforce.calculator.simulations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.calculator.engine.uncertainty.Summary;

/** What the samples say of a figure. */
@Schema(
    name = "FigureSummary",
    description = "What the samples say of a figure; quantiles are of type 7, as in R.")
public record SummaryView(
    @Schema(required = true, examples = "51.97") double mean,
    @Schema(required = true, description = "Standard deviation, with n − 1", examples = "1.32")
        double sd,
    @Schema(
            required = true,
            description = "How far the mean may be off because the samples are not endless",
            examples = "0.013")
        double standardError,
    @Schema(required = true, description = "In 5 of 100 samples it is less") double p5,
    @Schema(required = true) double p10,
    @Schema(required = true, description = "Median") double p50,
    @Schema(required = true, description = "In 90 of 100 samples it is no more") double p90,
    @Schema(required = true) double p95) {

  /** A summary of the engine. */
  public static SummaryView of(Summary summary) {
    return new SummaryView(
        summary.mean(),
        summary.sd(),
        summary.standardError(),
        summary.p5(),
        summary.p10(),
        summary.p50(),
        summary.p90(),
        summary.p95());
  }
}
