package uk.datr.workforce.census.example;

import java.util.List;
import java.util.UUID;

/**
 * What happens for one collection, in this order: the register is brought up to date, the collection opens, every unit
 * of its reference date is expected, the returns arrive by {@code submittedAt}, and a past collection is closed,
 * finalised and published.
 *
 * @param organisations to create, or to change where the code is known already
 * @param units to create, or to change where the id is known already
 * @param collection the collection itself
 * @param added units that ended since the collection before and are asked for a closing return
 * @param returns the answered ones, ordered by the instant of submission
 */
public record ExampleYear(
    List<ExampleOrganisation> organisations,
    List<ExampleUnit> units,
    ExampleCollection collection,
    List<UUID> added,
    List<ExampleReturn> returns) {

  /** Keeps its own copies of the lists. */
  public ExampleYear {
    organisations = List.copyOf(organisations);
    units = List.copyOf(units);
    added = List.copyOf(added);
    returns = List.copyOf(returns);
  }
}
