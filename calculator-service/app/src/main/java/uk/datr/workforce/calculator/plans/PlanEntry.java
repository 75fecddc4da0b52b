package uk.datr.workforce.calculator.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as it is sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "PlanEntry",
    description = "How an area gets from who is in post to what a scenario requires.")
record PlanEntry(
    @Schema(
            required = true,
            pattern = "\\S",
            maxLength = 200,
            description = "Name of the plan",
            examples = "Three years to smaller caseloads")
        String name,
    @Schema(maxLength = 2000, description = "What it is about") @Nullable String description,
    @Schema(
            maxLength = 20,
            description =
                "Register code of the authority whose it is; needed when you work for several",
            examples = "ORG-0097")
        @Nullable String organisationCode,
    @Schema(required = true, description = "The scenario that says what is required")
        UUID scenarioId,
    @Schema(
            required = true,
            maxLength = 7,
            description = "First financial year",
            examples = "2026-27")
        String firstYear,
    @Schema(required = true, minimum = "1", maximum = "10", description = "Number of years")
        int years,
    @Schema(
            maxProperties = 40,
            description =
                "Paid WTE in post by role at the beginning of the first year; those of the scenario when left out, else those of the census")
        @Nullable Map<String, Double> opening,
    @Schema(
            minimum = "0",
            maximum = "1",
            description =
                "Leavers by average stock, in a year; 0.19 when left out, as in the census of 2024",
            examples = "0.19")
        @Nullable Double turnoverRate,
    @Schema(
            minimum = "0",
            maximum = "1",
            description =
                "Part of a year that new starters are at risk of leaving in their first one; 0.5 when left out")
        @Nullable Double newStarterExposure,
    @Schema(maxProperties = 40, description = "What is planned by role")
        @Nullable Map<String, RolePlan> roles,
    @Schema(maxItems = 100, description = "Grants that pay for it")
        @Nullable List<GrantAllocation> grants) {}
