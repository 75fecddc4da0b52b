package uk.datr.workforce.calculator.engine.model;

import java.util.SortedMap;

/**
 * How much of the caseload a role carries, and how many people a WTE can (specification B4 "Direct requirement").
 *
 * @param share part of a group's caseload, 0 to 1
 * @param perWte people per WTE by tier, above 0; every tier, unless the role carries no caseload
 */
public record Caseload(
    SortedMap<SubstanceGroup, Double> share, SortedMap<ComplexityTier, Double> perWte) {

  /** k: WTE for the caseload. */
  public double wte(SortedMap<SubstanceGroup, GroupDemand> demand) {
    double wte = 0;
    for (var group : share.entrySet()) {
      GroupDemand people = demand.get(group.getKey());
      if (people == null) {
        continue;
      }
      for (var tier : people.mix().entrySet()) {
        Double limit = perWte.get(tier.getKey());
        if (limit != null) {
          wte += people.averageCaseload() * tier.getValue() * group.getValue() / limit;
        }
      }
    }
    return wte;
  }
}
