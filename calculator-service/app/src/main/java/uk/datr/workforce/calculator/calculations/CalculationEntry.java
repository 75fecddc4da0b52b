package uk.datr.workforce.calculator.calculations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.parameterset.OverrideEntry;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;
import uk.datr.workforce.calculator.engine.request.DemandEntry;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;

/**
 * A calculation as it was sent, as far as it could be read: what {@link CalculationBody} is to people, to the engine.
 *
 * @param label the client's own words for it
 * @param area code of the authority
 * @param period financial year
 * @param demand people by substance group
 * @param current paid WTE in post by role
 * @param unmappedCurrent paid WTE in post by census role that no role stands for
 * @param parameters in full, or nothing when a set is named
 * @param parameterSet reference of a set, {@code id@x.y.z}
 * @param overrides values in place of those of the set
 */
public record CalculationEntry(
    @Nullable String label,
    @Nullable String area,
    @Nullable String period,
    @Nullable Map<String, @Nullable DemandEntry> demand,
    @Nullable Map<String, @Nullable Double> current,
    @Nullable Map<String, @Nullable Double> unmappedCurrent,
    @Nullable ParameterEntries parameters,
    @Nullable String parameterSet,
    @Nullable List<@Nullable OverrideEntry> overrides) {

  /** The request for the engine with these parameters. */
  CalculationRequest with(@Nullable ParameterEntries resolved) {
    return new CalculationRequest(area, period, demand, current, unmappedCurrent, resolved);
  }
}
