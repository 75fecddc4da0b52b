package uk.datr.workforce.calculator.engine.model;

import java.util.SortedMap;

/**
 * A calculation that can be carried out: every value present and in range, every reference known.
 *
 * @param demand people by substance group
 * @param current paid WTE in post by role
 * @param unmappedCurrent paid WTE in post by census role that has no role here
 * @param roles roles that are calculated
 * @param interventions work by code
 * @param structure what roles call for of each other
 * @param bands limits of the status by ratio
 */
public record Model(
    SortedMap<SubstanceGroup, GroupDemand> demand,
    SortedMap<Role, Double> current,
    SortedMap<String, Double> unmappedCurrent,
    SortedMap<Role, RoleModel> roles,
    SortedMap<String, Intervention> interventions,
    Structure structure,
    RatioBands bands) {}
