package uk.datr.workforce.calculator.engine.model;

import java.util.SortedMap;

/** How many contacts an intervention has in a year (specification B4 "Volume"). */
public sealed interface Volume {

  /**
   * A given number of contacts.
   *
   * @param contacts contacts a year, 0 or more
   */
  record Fixed(double contacts) implements Volume {}

  /**
   * Contacts that follow need.
   *
   * @param driver the people that are counted; never {@code FIXED_ANNUAL}
   * @param coverage share of a group, 0 to 1
   * @param frequency contacts a year by tier, 0 or more
   */
  record Driven(
      Driver driver,
      SortedMap<SubstanceGroup, Double> coverage,
      SortedMap<ComplexityTier, Double> frequency)
      implements Volume {}

  /** V: contacts a year. */
  default double annualContacts(SortedMap<SubstanceGroup, GroupDemand> demand) {
    return switch (this) {
      case Fixed fixed -> fixed.contacts();
      case Driven driven -> contacts(driven, demand);
    };
  }

  private static double contacts(Driven driven, SortedMap<SubstanceGroup, GroupDemand> demand) {
    double contacts = 0;
    for (var group : demand.entrySet()) {
      double people = people(driven.driver(), group.getValue());
      double coverage = driven.coverage().getOrDefault(group.getKey(), 0.0);
      for (var tier : group.getValue().mix().entrySet()) {
        double frequency = driven.frequency().getOrDefault(tier.getKey(), 0.0);
        contacts += people * tier.getValue() * coverage * frequency;
      }
    }
    return contacts;
  }

  private static double people(Driver driver, GroupDemand group) {
    return switch (driver) {
      case PER_CASELOAD_PLACE -> group.averageCaseload();
      case PER_NEW_PRESENTATION -> group.presentations();
      case PER_PERSON_IN_YEAR -> group.persons();
      case FIXED_ANNUAL -> throw new IllegalArgumentException("A fixed volume follows nobody");
    };
  }
}
