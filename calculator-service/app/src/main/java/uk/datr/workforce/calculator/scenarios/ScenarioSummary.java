package uk.datr.workforce.calculator.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scenario as lists show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ScenarioSummary", description = "A saved scenario and what it comes to.")
record ScenarioSummary(
    @Schema(required = true) UUID scenarioId,
    @Schema(required = true, examples = "Ten per cent more in treatment") String name,
    @Schema(required = true, examples = "X99000001") String area,
    @Schema(required = true, examples = "2025-26") String period,
    @Schema(required = true) ScenarioState state,
    @Schema(description = "Whose it is; absent for those of the national analysts")
        @Nullable String organisationCode,
    @Schema(required = true, description = "Required WTE of all paid roles") double requiredWte,
    @Schema(required = true, description = "Pounds a year") double annualCost,
    @Schema(required = true) Instant changedAt) {}
