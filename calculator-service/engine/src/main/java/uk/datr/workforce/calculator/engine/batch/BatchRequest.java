package uk.datr.workforce.calculator.engine.batch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.request.DemandEntry;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.calculator.engine.uncertainty.DistributionEntry;

/**
 * Areas that are calculated by the same parameters.
 *
 * @param period financial year
 * @param parameters of all areas
 * @param areas by code of the authority
 * @param variables distributions by JSON pointer to an input that means the same in every area; no area is simulated without
 *     any
 * @param samples how often the inputs are drawn; 1,000 when left out
 * @param seed of the random numbers; 1 when left out
 */
public record BatchRequest(
    @Nullable String period,
    @Nullable ParameterEntries parameters,
    Map<String, BatchArea> areas,
    @Nullable Map<String, @Nullable DistributionEntry> variables,
    @Nullable Double samples,
    @Nullable Long seed) {

  /**
   * One area.
   *
   * @param region code of its region
   * @param demand people by substance group
   */
  public record BatchArea(String region, Map<String, @Nullable DemandEntry> demand) {}
}
