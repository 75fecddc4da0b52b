package uk.datr.workforce.calculator.optimisations;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationBody;

/** The shape of an optimisation as it is sent: the source of its schema (specification B9.4, B12.1). */
@Schema(
    name = OptimisationBody.SCHEMA,
    description =
        "Which mix of roles is asked for. Costs, hours, tasks and who can do them are given, or derived from 'calculation'; what is given beside a calculation takes the place of what is derived.")
record OptimisationBody(
    @Schema(maxLength = 200, description = "Your own words for it") @Nullable String label,
    @Schema(
            maxProperties = 40,
            description = "Pounds a year for a WTE by role; codes of your own are allowed")
        @Nullable Map<String, Double> costPerWte,
    @Schema(maxProperties = 40, description = "Hours a year for tasks that a WTE has, by role")
        @Nullable Map<String, Double> productiveHoursPerWte,
    @Schema(maxProperties = 200, description = "Hours a year that have to be worked, by task")
        @Nullable Map<String, Double> taskHours,
    @Schema(maxProperties = 200, description = "Roles that can do a task, by task")
        @Nullable Map<String, List<String>> eligibility,
    @Schema(maxItems = 40, description = "Roles of regulated professions", examples = "[\"NURSE\"]")
        @Nullable List<String> regulatedRoles,
    @Schema(
            minimum = "0",
            maximum = "1",
            description = "Least share of all WTE in regulated professions",
            examples = "0.2")
        @Nullable Double minRegulatedShare,
    @Schema(maxItems = 100, description = "Most WTE of some roles for each WTE of others")
        @Nullable List<Rule> supervision,
    @Schema(maxProperties = 40, description = "Least and most WTE by role")
        @Nullable Map<String, Limits> bounds,
    @Schema(
            minimum = "0.01",
            maximum = "10",
            description = "WTE come in multiples of this; any number when left out",
            examples = "0.5")
        @Nullable Double wteStep,
    @Schema(minimum = "0", description = "Most pounds a year", examples = "1400000")
        @Nullable Double budget,
    @Schema(
            maxLength = 40,
            description =
                "STRICT: all hours are worked; ELASTIC: as many as the other rules allow. STRICT when left out",
            examples = "STRICT")
        @Nullable String mode,
    @Schema(
            maxProperties = 200,
            description =
                "What an hour that is not worked counts in ELASTIC, by task, above 0; 1 when left out")
        @Nullable Map<String, Double> penalties,
    @Nullable CalculationBody calculation) {

  /** Name of the schema in the document. */
  static final String SCHEMA = "OptimisationRequest";

  /** A rule of supervision. */
  @Schema(name = "SupervisionRule", description = "Most WTE of some roles for each WTE of others.")
  record Rule(
      @Schema(
              required = true,
              minItems = 1,
              maxItems = 40,
              description = "Roles that are supervised",
              examples = "[\"PEER_SUPPORT_WORKER\"]")
          @Nullable List<String> of,
      @Schema(
              required = true,
              minItems = 1,
              maxItems = 40,
              description = "Roles that supervise",
              examples = "[\"PSYCHOLOGIST\"]")
          @Nullable List<String> by,
      @Schema(
              required = true,
              minimum = "0",
              description = "WTE of the first for each WTE of the second",
              examples = "20")
          @Nullable Double max) {}

  /** Limits of a role. */
  @Schema(name = "WteBounds", description = "Limits of a role in WTE.")
  record Limits(
      @Schema(minimum = "0", description = "0 when left out", examples = "2") @Nullable Double min,
      @Schema(minimum = "0", description = "Without limit when left out", examples = "30")
          @Nullable Double max) {}
}
