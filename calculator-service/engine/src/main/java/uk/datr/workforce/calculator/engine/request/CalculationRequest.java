package uk.datr.workforce.calculator.engine.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be calculated (specification B3, B12.1).
 *
 * @param area ONS code of the local authority; codes that begin with X are fictional
 * @param period financial year, {@code YYYY-YY}
 * @param demand people by substance group
 * @param current paid WTE in post by role; a role left out is not compared
 * @param unmappedCurrent paid WTE in post by those census roles that the mapping gives no role for
 * @param parameters how need becomes work and work becomes people
 */
public record CalculationRequest(
    @Nullable String area,
    @Nullable String period,
    @Nullable Map<String, @Nullable DemandEntry> demand,
    @Nullable Map<String, @Nullable Double> current,
    @Nullable Map<String, @Nullable Double> unmappedCurrent,
    @Nullable ParameterEntries parameters) {}
