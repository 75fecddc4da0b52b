package uk.datr.workforce.census.example;

import java.util.List;

/**
 * What happens for one collection, in this order: the register is brought up to date, the collection opens, every unit
 * registered so far is expected, the returns arrive by {@code submittedAt}, and a past collection is closed,
 * finalised and published.
 *
 * @param organisations to create, or to change where the code is known already
 * @param units to create, or to change where the id is known already
 * @param collection the collection itself
 * @param returns the answered ones, ordered by the instant of submission
 */
public record ExampleYear(
    List<ExampleOrganisation> organisations,
    List<ExampleUnit> units,
    ExampleCollection collection,
    List<ExampleReturn> returns) {

  /** Keeps its own copies of the lists. */
  public ExampleYear {
    organisations = List.copyOf(organisations);
    units = List.copyOf(units);
    returns = List.copyOf(returns);
  }
}
