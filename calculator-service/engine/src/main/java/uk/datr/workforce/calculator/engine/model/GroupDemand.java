package uk.datr.workforce.calculator.engine.model;

import java.util.SortedMap;

/**
 * The people of one substance group and how they are measured (specification B3, B4 "Demand").
 *
 * @param basis what the count counts
 * @param count persons before growth, 0 or more
 * @param newPresentations persons before growth, 0 or more
 * @param growthPct per cent, −100 to 500
 * @param meanWeeksInTreatment weeks, above 0 and at most 52; of no meaning for a count on a day
 * @param mix share by tier; the shares add up to 1
 */
public record GroupDemand(
    DemandBasis basis,
    double count,
    double newPresentations,
    double growthPct,
    double meanWeeksInTreatment,
    SortedMap<ComplexityTier, Double> mix) {

  private static final double WEEKS_IN_YEAR = 52;

  /** N: persons after growth. */
  public double persons() {
    return count * growthFactor();
  }

  /** E: new presentations after growth. */
  public double presentations() {
    return newPresentations * growthFactor();
  }

  /** L: mean number of people in treatment on a day, after growth. */
  public double averageCaseload() {
    return switch (basis) {
      case ANNUAL_IN_TREATMENT -> persons() * meanWeeksInTreatment / WEEKS_IN_YEAR;
      case POINT_IN_TIME -> persons();
    };
  }

  private double growthFactor() {
    return 1 + growthPct / 100;
  }
}
