package uk.datr.workforce.calculator.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as it is shown to its owner and to national analysts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Plan",
    description =
        "Yearly targets by role with what they take and cost. It is guidance and not a standard.")
record PlanView(
    @Schema(
            required = true,
            description = "It is guidance: always INDICATIVE",
            examples = "INDICATIVE")
        String status,
    @Schema(required = true) UUID planId,
    @Schema(required = true, examples = "E08000035") String area,
    @Schema(description = "Whose it is; absent for those of the national analysts")
        @Nullable String organisationCode,
    @Schema(required = true) PlanState state,
    @Schema(required = true, description = "The plan as it was sent") PlanEntry plan,
    @Schema(required = true) PlanFigures figures,
    @Schema(required = true) Instant createdAt,
    @Schema(required = true) Instant changedAt,
    @Schema(required = true, description = "What you may do with it now")
        List<PlanAction> allowedActions) {

  private static final String INDICATIVE = "INDICATIVE";

  static PlanView of(StoredPlan plan, boolean edits) {
    return new PlanView(
        INDICATIVE,
        plan.id(),
        plan.area(),
        plan.owner(),
        plan.state(),
        plan.entry(),
        plan.figures(),
        plan.createdAt(),
        plan.changedAt(),
        edits ? PlanAction.possible(plan.state()) : List.of());
  }
}
