package uk.datr.workforce.calculator.scenarios;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CalculationBody;

/** The shape of a scenario as it is sent: the source of its schema. */
@Schema(name = ScenarioBody.SCHEMA, description = "A calculation to be kept, under a name.")
record ScenarioBody(
    @Schema(
            required = true,
            pattern = "\\S",
            maxLength = 200,
            description = "Name of the scenario",
            examples = "Ten per cent more in treatment")
        @Nullable String name,
    @Schema(maxLength = 2000, description = "What it is about") @Nullable String description,
    @Schema(
            maxLength = 20,
            description =
                "Register code of the authority whose it is; needed when you work for several",
            examples = "ORG-0097")
        @Nullable String organisationCode,
    @Schema(description = "Seed for what is simulated with it") @Nullable Long seed,
    @Schema(required = true) @Nullable CalculationBody calculation) {

  /** Name of the schema in the document. */
  static final String SCHEMA = "ScenarioEntry";
}
