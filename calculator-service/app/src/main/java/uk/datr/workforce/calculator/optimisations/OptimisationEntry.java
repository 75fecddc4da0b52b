package uk.datr.workforce.calculator.optimisations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationRequest;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationRequest.BoundsEntry;
import uk.datr.workforce.calculator.engine.optimisation.OptimisationRequest.SupervisionEntry;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/** What an optimisation says beside its calculation, as far as it could be read: as {@link OptimisationRequest} has it. */
record OptimisationEntry(
    @Nullable String label,
    @Nullable Map<String, @Nullable Double> costPerWte,
    @Nullable Map<String, @Nullable Double> productiveHoursPerWte,
    @Nullable Map<String, @Nullable Double> taskHours,
    @Nullable Map<String, @Nullable List<@Nullable String>> eligibility,
    @Nullable List<@Nullable String> regulatedRoles,
    @Nullable Double minRegulatedShare,
    @Nullable List<@Nullable SupervisionEntry> supervision,
    @Nullable Map<String, @Nullable BoundsEntry> bounds,
    @Nullable Double wteStep,
    @Nullable Double budget,
    @Nullable String mode,
    @Nullable Map<String, @Nullable Double> penalties) {

  /** The request for the engine. */
  OptimisationRequest with(@Nullable CalculationRequest calculation) {
    return new OptimisationRequest(
        costPerWte,
        productiveHoursPerWte,
        taskHours,
        eligibility,
        regulatedRoles,
        minRegulatedShare,
        supervision,
        bounds,
        wteStep,
        budget,
        mode,
        penalties,
        calculation);
  }
}
