package uk.datr.workforce.calculator.comparisons;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a comparison as it is sent: the source of its schema (specification B12.1). */
@Schema(
    name = ComparisonBody.SCHEMA,
    description = "A base and one to six scenarios to be compared with it.")
record ComparisonBody(
    @Schema(maxLength = 200, description = "Your own words for it") @Nullable String label,
    @Schema(
            required = true,
            implementation = Object.class,
            description = "A calculation (schema Calculation), or the id of a saved scenario")
        @Nullable Object base,
    @Schema(
            required = true,
            minItems = 1,
            maxItems = 6,
            description = "Each a calculation (schema Calculation), or the id of a saved scenario")
        @Nullable List<Object> scenarios,
    @Schema(
            maxItems = 100,
            description =
                "Changes that the bridges take as one; by what they are about when left out")
        @Nullable List<Factor> factors,
    @Schema(
            maxItems = 50,
            description =
                "Figures to bridge: totals.requiredWte, totals.annualCost, totals.averageCaseload, roles.NURSE.requiredWte or roles.NURSE.annualCost; the first two when left out",
            examples = "[\"totals.requiredWte\"]")
        @Nullable List<String> outputs) {

  /** Name of the schema in the document. */
  static final String SCHEMA = "ComparisonRequest";

  /** Changes that are taken as one. */
  @Schema(name = "ComparisonFactor", description = "Changes that the bridges take as one.")
  record Factor(
      @Schema(required = true, maxLength = 100, examples = "Smaller caseloads")
          @Nullable String name,
      @Schema(
              required = true,
              minItems = 1,
              maxItems = 100,
              description = "JSON pointers into the calculation with all its parameters",
              examples = "[\"/parameters/roles/DRUG_ALCOHOL_WORKER\"]")
          @Nullable List<String> pointers) {}
}
