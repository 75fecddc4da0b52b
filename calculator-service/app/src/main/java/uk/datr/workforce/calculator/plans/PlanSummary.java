package uk.datr.workforce.calculator.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as lists show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanSummary", description = "A plan and where it leads.")
record PlanSummary(
    @Schema(required = true) UUID planId,
    @Schema(required = true, examples = "Three years to smaller caseloads") String name,
    @Schema(required = true, examples = "E08000035") String area,
    @Schema(required = true) PlanState state,
    @Schema(description = "Whose it is; absent for those of the national analysts")
        @Nullable String organisationCode,
    @Schema(required = true, examples = "2026-27") String firstYear,
    @Schema(required = true, examples = "3") int years,
    @Schema(required = true, description = "WTE in post at the beginning") double opening,
    @Schema(required = true, description = "WTE wanted at the end") double target,
    @Schema(required = true) Instant changedAt) {

  static PlanSummary of(StoredPlan plan) {
    PlanFigures figures = plan.figures();
    return new PlanSummary(
        plan.id(),
        plan.entry().name(),
        plan.area(),
        plan.state(),
        plan.owner(),
        plan.firstYear().label(),
        figures.years().size(),
        figures.opening().values().stream().mapToDouble(Double::doubleValue).sum(),
        figures.years().getLast().target(),
        plan.changedAt());
  }
}
