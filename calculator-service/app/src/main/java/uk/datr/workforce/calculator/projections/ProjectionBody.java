package uk.datr.workforce.calculator.projections;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a projection as it is sent: the source of its schema (specification B9.5, B12.1). */
@Schema(
    name = ProjectionBody.SCHEMA,
    description =
        "A stock of staff and how it is to change, or one for each role under 'roles'. Exactly one of the two measures of leaving and exactly one of recruits and targets is given.")
record ProjectionBody(
    @Schema(maxLength = 200, description = "Your own words for it") @Nullable String label,
    @Schema(maxProperties = 40, description = "A stock for each role, in place of a single one")
        @Nullable Map<String, Stock> roles,
    @Schema(minimum = "0", description = "WTE in post at the beginning", examples = "24")
        @Nullable Double opening,
    @Schema(
            minimum = "0",
            maximum = "1",
            description = "Probability to leave within a year, below 1",
            examples = "0.19")
        @Nullable Double annualLeaverRate,
    @Schema(
            minimum = "0",
            description =
                "Leavers by average stock, as published, in place of annualLeaverRate; converted",
            examples = "0.19")
        @Nullable Double turnoverRate,
    @Schema(
            minimum = "0",
            maximum = "1",
            description =
                "Part of their first year that new starters are at risk; 0.5 when left out",
            examples = "0.5")
        @Nullable Double newStarterExposure,
    @Schema(
            minimum = "0",
            maximum = "1",
            description = "Probability of new starters to leave; that of everyone when left out")
        @Nullable Double firstYearLeaverRate,
    @Schema(
            minimum = "1",
            maximum = "50",
            description = "As many as recruits or targets when left out",
            examples = "4")
        @Nullable Integer years,
    @Schema(
            maxItems = 50,
            description = "WTE recruited in each year; the last number goes on",
            examples = "[8, 8, 6]")
        @Nullable List<Double> recruits,
    @Schema(
            maxItems = 50,
            description =
                "WTE wanted at the end of each year, in place of recruits; the last number goes on",
            examples = "[28, 32]")
        @Nullable List<Double> targets,
    @Schema(
            minimum = "0",
            description = "Most WTE that can be recruited in a year towards a target",
            examples = "8")
        @Nullable Double recruitCap,
    @Nullable Pipeline pipeline,
    @Schema(minimum = "0", description = "Pounds a year for a WTE") @Nullable Double costPerWte,
    @Schema(minimum = "0", description = "Pounds for a recruited or trained WTE")
        @Nullable Double costPerRecruit) {

  /** Name of the schema in the document. */
  static final String SCHEMA = "ProjectionRequest";

  /** The stock of a role. */
  @Schema(name = "ProjectionStock", description = "The stock of a role and how it is to change.")
  record Stock(
      @Schema(minimum = "0", description = "WTE in post at the beginning", examples = "24")
          @Nullable Double opening,
      @Schema(
              minimum = "0",
              maximum = "1",
              description = "Probability to leave within a year, below 1",
              examples = "0.19")
          @Nullable Double annualLeaverRate,
      @Schema(
              minimum = "0",
              description =
                  "Leavers by average stock, as published, in place of annualLeaverRate; converted",
              examples = "0.19")
          @Nullable Double turnoverRate,
      @Schema(
              minimum = "0",
              maximum = "1",
              description =
                  "Part of their first year that new starters are at risk; 0.5 when left out",
              examples = "0.5")
          @Nullable Double newStarterExposure,
      @Schema(
              minimum = "0",
              maximum = "1",
              description = "Probability of new starters to leave; that of everyone when left out")
          @Nullable Double firstYearLeaverRate,
      @Schema(
              minimum = "1",
              maximum = "50",
              description = "As many as recruits or targets when left out",
              examples = "4")
          @Nullable Integer years,
      @Schema(
              maxItems = 50,
              description = "WTE recruited in each year; the last number goes on",
              examples = "[8, 8, 6]")
          @Nullable List<Double> recruits,
      @Schema(
              maxItems = 50,
              description =
                  "WTE wanted at the end of each year, in place of recruits; the last number goes on",
              examples = "[28, 32]")
          @Nullable List<Double> targets,
      @Schema(
              minimum = "0",
              description = "Most WTE that can be recruited in a year towards a target",
              examples = "8")
          @Nullable Double recruitCap,
      @Nullable Pipeline pipeline,
      @Schema(minimum = "0", description = "Pounds a year for a WTE") @Nullable Double costPerWte,
      @Schema(minimum = "0", description = "Pounds for a recruited or trained WTE")
          @Nullable Double costPerRecruit) {}

  /** People in training. */
  @Schema(name = "TrainingPipeline", description = "People in training.")
  record Pipeline(
      @Schema(
              required = true,
              maxProperties = 100,
              description =
                  "WTE that begin training, by index of the year; years before the first are negative",
              examples = "{\"-1\": 0, \"0\": 2, \"1\": 3}")
          @Nullable Map<String, Double> intakeByYearIndex,
      @Schema(
              required = true,
              minimum = "0",
              maximum = "20",
              description = "Whole years from intake to work",
              examples = "1")
          @Nullable Integer lagYears,
      @Schema(
              minimum = "0",
              maximum = "1",
              description = "Share that does not finish",
              examples = "0.2")
          @Nullable Double dropoutRate,
      @Schema(
              minimum = "0",
              maximum = "1",
              description = "Share of those who finish that comes to work here",
              examples = "0.75")
          @Nullable Double sectorEntryRate) {}
}
