package uk.datr.workforce.calculator.calculations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a request for an explanation: the source of its schema. */
@Schema(
    name = ExplanationBody.SCHEMA,
    description = "A calculation and the number of it to be explained: the total, unless named.")
record ExplanationBody(
    @Schema(required = true) @Nullable CalculationBody calculation,
    @Schema(
            maxLength = 40,
            description = "The role whose required WTE is to be explained",
            examples = "DRUG_ALCOHOL_WORKER")
        @Nullable String role,
    @Schema(
            maxLength = 300,
            description = "Id of another number, from an explanation",
            examples = "demand.OPIATE.averageCaseload")
        @Nullable String figure,
    @Schema(
            minimum = "0",
            maximum = "20",
            description = "Levels below the number; 2 when left out",
            examples = "2")
        @Nullable Integer depth) {

  /** Name of the schema in the document. */
  static final String SCHEMA = "ExplanationRequest";
}
