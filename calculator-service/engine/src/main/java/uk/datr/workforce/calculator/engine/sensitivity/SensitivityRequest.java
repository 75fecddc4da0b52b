package uk.datr.workforce.calculator.engine.sensitivity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/**
 * What is to be looked into (specification B12.1).
 *
 * @param calculation the calculation with its best values
 * @param type {@code OAT}, one at a time, or {@code SOBOL}
 * @param variables how inputs vary, by JSON pointer
 * @param output name of a figure; the required WTE of all paid roles when left out
 * @param samples N of Sobol, a power of two from 1,024 to 65,536; 4,096 when left out
 * @param seed of the random numbers of Sobol; 1 when left out
 */
public record SensitivityRequest(
    @Nullable CalculationRequest calculation,
    @Nullable String type,
    @Nullable Map<String, @Nullable VariableEntry> variables,
    @Nullable String output,
    @Nullable Double samples,
    @Nullable Long seed) {}
