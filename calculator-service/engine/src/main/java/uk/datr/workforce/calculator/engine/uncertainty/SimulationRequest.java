package uk.datr.workforce.calculator.engine.uncertainty;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/**
 * What is to be simulated (specification B12.1).
 *
 * @param calculation the calculation with its best values
 * @param variables distributions by JSON pointer to an input of the calculation
 * @param samples number of samples, 1,000 to 200,000; 10,000 when left out
 * @param seed of the random numbers; 1 when left out
 * @param outputs names of figures; the totals and the required WTE of each role when left out
 */
public record SimulationRequest(
    @Nullable CalculationRequest calculation,
    @Nullable Map<String, @Nullable DistributionEntry> variables,
    @Nullable Double samples,
    @Nullable Long seed,
    @Nullable List<@Nullable String> outputs) {}
