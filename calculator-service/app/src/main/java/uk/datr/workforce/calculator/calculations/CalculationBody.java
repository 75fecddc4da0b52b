package uk.datr.workforce.calculator.calculations;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a calculation as it is sent: the source of its schema (specification B3, B5, B12.1). Values are checked by
 * the engine, which reads the same JSON as {@link CalculationEntry}.
 */
@Schema(
    name = CalculationBody.SCHEMA,
    description =
        "What is to be calculated: the people in treatment of an area, who is in post, and how need becomes work and work becomes people. Give either 'parameters' in full, or 'parameterSet' and, where your area differs, 'overrides'.")
public record CalculationBody(
    @Schema(maxLength = 200, description = "Your own words for it", examples = "Plan B")
        @Nullable String label,
    @Schema(
            required = true,
            maxLength = 20,
            description = "ONS code of the authority; codes that begin with X are fictional",
            examples = "X99000001")
        @Nullable String area,
    @Schema(
            required = true,
            maxLength = 20,
            description = "Financial year: two years that follow each other",
            examples = "2025-26")
        @Nullable String period,
    @Schema(
            required = true,
            maxProperties = 20,
            description =
                "People by substance group: OPIATE, NON_OPIATE_ONLY, NON_OPIATE_AND_ALCOHOL, ALCOHOL_ONLY, YOUNG_PEOPLE")
        @Nullable Map<String, Demand> demand,
    @Schema(
            maxProperties = 100,
            description =
                "Paid WTE in post by role of the calculator; a role left out is not compared. Needed for an authority that is not yours")
        @Nullable Map<String, Double> current,
    @Schema(
            maxProperties = 200,
            description =
                "Paid WTE in post by census role that no role stands for; listed, not counted")
        @Nullable Map<String, Double> unmappedCurrent,
    @Nullable ParametersBody parameters,
    @Schema(
            maxLength = 100,
            description = "A published parameter set, with its version",
            examples = "illustrative@1.0.0")
        @Nullable String parameterSet,
    @Schema(maxItems = 200, description = "Values of your area in place of those of the set")
        @Nullable List<OwnValue> overrides) {

  /** Name of the schema in the document. */
  public static final String SCHEMA = "Calculation";

  /** People of a substance group. */
  @Schema(name = "CalculationDemand", description = "The people of one substance group.")
  record Demand(
      @Schema(
              required = true,
              maxLength = 40,
              description =
                  "ANNUAL_IN_TREATMENT: seen at any time in the year; POINT_IN_TIME: on a day",
              examples = "ANNUAL_IN_TREATMENT")
          @Nullable String basis,
      @Schema(required = true, minimum = "0", description = "Persons", examples = "900")
          @Nullable Double count,
      @Schema(
              minimum = "0",
              description = "Persons; at most the count on an annual basis; 0 when left out",
              examples = "270")
          @Nullable Double newPresentations,
      @Schema(
              minimum = "-100",
              maximum = "500",
              description = "Growth of both in per cent; 0 when left out",
              examples = "10")
          @Nullable Double growthPct,
      @Schema(
              minimum = "0",
              maximum = "52",
              description =
                  "Mean weeks within the year, above 0, that each person was in treatment; needed on an annual basis",
              examples = "44")
          @Nullable Double meanWeeksInTreatment,
      @Schema(
              required = true,
              maxProperties = 10,
              description = "Share by tier LOW, MEDIUM, HIGH: each 0 to 1, together 1")
          @Nullable Map<String, Double> complexityMix) {}

  /** A value of the area in place of that of the set. */
  @Schema(
      name = "ParameterOverride",
      description = "A value of your area in place of that of the set, with the reason.")
  public record OwnValue(
      @Schema(
              required = true,
              maxLength = 300,
              description = "JSON pointer to the value in the parameters",
              examples = "/roles/DRUG_ALCOHOL_WORKER/caseloadPerWte/MEDIUM")
          @Nullable String pointer,
      @Schema(
              required = true,
              implementation = Object.class,
              description = "The value: a number, a text or a whole part",
              examples = "35")
          @Nullable Object value,
      @Schema(
              required = true,
              maxLength = 1000,
              description = "Why, in plain English",
              examples = "Many of our clients live far out.")
          @Nullable String reason) {}
}
