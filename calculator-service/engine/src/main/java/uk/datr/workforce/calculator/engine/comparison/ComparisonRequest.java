package uk.datr.workforce.calculator.engine.comparison;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.projection.ProjectionEntry;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

/**
 * What is to be compared (specification B9.6, B12.1).
 *
 * @param base the calculation that the others are compared with
 * @param scenarios one to six other calculations
 * @param factors changes that the bridges take as one; the parts of the request that differ when left out
 * @param outputs names of figures to bridge: {@code totals.requiredWte}, {@code totals.annualCost}, {@code
 *     totals.averageCaseload}, {@code roles.NURSE.requiredWte} or {@code roles.NURSE.annualCost}; the first two when
 *     left out
 * @param projections how the stock of a role can grow, by role, without recruits and targets: each scenario's
 *     required WTE is the target; none when left out
 */
public record ComparisonRequest(
    @Nullable CalculationRequest base,
    @Nullable List<@Nullable CalculationRequest> scenarios,
    @Nullable List<@Nullable FactorEntry> factors,
    @Nullable List<@Nullable String> outputs,
    @Nullable Map<String, @Nullable ProjectionEntry> projections) {}
