package uk.datr.workforce.reporting.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;

/**
 * The change of a total, WTE or head count, between two years (B5.7). A full count has no sampling error, so there is no
 * interval and no verdict; what misleads is response, hence the change of the same organisations beside the raw one.
 *
 * @param raw the later minus the earlier total of all that answered
 * @param sameOrganisations the same of those that answered in both years
 * @param organisationsInBoth how many those are; with none the second change says nothing
 */
public record TotalChange(BigDecimal raw, BigDecimal sameOrganisations, int organisationsInBoth) {

  /** Compares two years. */
  public static TotalChange between(
      YearFigures<BigDecimal> earlier, YearFigures<BigDecimal> later) {
    Set<String> both = earlier.organisationsAlsoIn(later);
    return new TotalChange(
        sum(later.byOrganisation().values()).subtract(sum(earlier.byOrganisation().values())),
        sum(later.only(both).values()).subtract(sum(earlier.only(both).values())),
        both.size());
  }

  private static BigDecimal sum(Collection<BigDecimal> figures) {
    return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
