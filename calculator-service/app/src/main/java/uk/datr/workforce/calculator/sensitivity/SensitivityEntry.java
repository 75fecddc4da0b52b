package uk.datr.workforce.calculator.sensitivity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.sensitivity.Sensitivity;
import uk.datr.workforce.calculator.engine.sensitivity.SensitivityRequest;
import uk.datr.workforce.calculator.engine.sensitivity.VariableEntry;

/**
 * What a sensitivity analysis says beside its calculation, as far as it could be read.
 *
 * @param label the client's own words for it
 * @param type one at a time or all together
 * @param variables how far inputs go, by pointer
 * @param output name of a figure
 * @param samples rows
 * @param seed of the random numbers
 */
record SensitivityEntry(
    @Nullable String label,
    @Nullable String type,
    @Nullable Map<String, @Nullable VariableEntry> variables,
    @Nullable String output,
    @Nullable Double samples,
    @Nullable Long seed) {

  /** The request for the engine, with the seed that it will be made with. */
  SensitivityRequest with(@Nullable CalculationRequest calculation) {
    return new SensitivityRequest(
        calculation,
        type,
        variables,
        output,
        samples,
        seed == null ? (Long) Sensitivity.USUAL_SEED : seed);
  }
}
