package uk.datr.workforce.reporting.statistics;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One year's figures of a measure, by organisation.
 *
 * @param <F> proportions, or totals such as WTE and head count
 * @param byOrganisation the figure of every organisation that answered with one
 * @param response of the year
 */
public record YearFigures<F>(Map<String, F> byOrganisation, Response response) {

  public YearFigures {
    byOrganisation = Map.copyOf(byOrganisation);
    if (byOrganisation.size() > response.answered()) {
      throw new IllegalArgumentException(
          byOrganisation.size()
              + " organisations with figures, "
              + response.answered()
              + " answered");
    }
  }

  /** The organisations that have a figure in both years. */
  Set<String> organisationsAlsoIn(YearFigures<F> other) {
    return byOrganisation.keySet().stream()
        .filter(other.byOrganisation::containsKey)
        .collect(Collectors.toSet());
  }

  /** The same year, only of these organisations. */
  Map<String, F> only(Set<String> organisations) {
    return byOrganisation.entrySet().stream()
        .filter(entry -> organisations.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
