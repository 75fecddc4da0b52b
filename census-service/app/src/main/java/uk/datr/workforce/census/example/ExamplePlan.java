package uk.datr.workforce.census.example;

import java.util.List;

/**
 * The whole example history, oldest collection first; the last one is open at the instant for which it was planned.
 *
 * @param years one entry a collection
 */
public record ExamplePlan(List<ExampleYear> years) {

  /** Keeps its own copy of the list. */
  public ExamplePlan {
    years = List.copyOf(years);
  }
}
