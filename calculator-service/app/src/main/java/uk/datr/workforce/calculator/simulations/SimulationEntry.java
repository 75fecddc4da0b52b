package uk.datr.workforce.calculator.simulations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.uncertainty.DistributionEntry;
import uk.datr.workforce.calculator.engine.uncertainty.Simulation;
import uk.datr.workforce.calculator.engine.uncertainty.SimulationRequest;

/**
 * What a simulation says beside its calculation, as far as it could be read.
 *
 * @param label the client's own words for it
 * @param variables distributions by pointer
 * @param samples how often the inputs are drawn
 * @param seed of the random numbers
 * @param outputs names of figures
 */
record SimulationEntry(
    @Nullable String label,
    @Nullable Map<String, @Nullable DistributionEntry> variables,
    @Nullable Double samples,
    @Nullable Long seed,
    @Nullable List<@Nullable String> outputs) {

  /** The request for the engine, with the seed that it will be made with. */
  SimulationRequest with(@Nullable CalculationRequest calculation) {
    return new SimulationRequest(
        calculation,
        variables,
        samples,
        seed == null ? (Long) Simulation.USUAL_SEED : seed,
        outputs);
  }
}
