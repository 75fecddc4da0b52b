package uk.datr.workforce.calculator.engine.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a calculation (specification B3, B5).
 *
 * @param version name of the parameter set, for the reader only
 * @param roleDefaults fills every field that a role leaves out
 * @param roles the roles that are calculated
 * @param interventions the work that is done, by intervention
 * @param structure who leads, supports or supervises whom; none when left out
 * @param ratioBands limits of the status by ratio; the illustrative ones of B4 when left out
 */
public record ParameterEntries(
    @Nullable String version,
    @Nullable RoleEntry roleDefaults,
    @Nullable Map<String, @Nullable RoleEntry> roles,
    @Nullable Map<String, @Nullable InterventionEntry> interventions,
    @Nullable List<@Nullable StructureEntry> structure,
    @Nullable RatioBandsEntry ratioBands) {}
