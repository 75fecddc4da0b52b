package uk.datr.workforce.calculator.engine.projection;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A stock and its flows after all checks.
 *
 * @param opening WTE at the beginning
 * @param leaverRate a: probability to leave within a year
 * @param starterLoss aθ: share of new starters that leaves within the year in which they come
 * @param years number of years
 * @param supply recruits or targets of each year
 * @param graduates WTE from training by year
 * @param costPerWte pounds a year, or none
 * @param costPerRecruit pounds, or none
 */
record Flow(
    double opening,
    double leaverRate,
    double starterLoss,
    int years,
    Supply supply,
    SortedMap<Integer, Double> graduates,
    @Nullable Double costPerWte,
    @Nullable Double costPerRecruit) {

  /** Where the recruits of a year come from. */
  sealed interface Supply {

    /** Recruits as given; the last number goes on. */
    record Given(List<Double> recruits) implements Supply {}

    /** As many as the target needs, up to a cap. */
    record Towards(List<Double> targets, double cap) implements Supply {}
  }

  /** The target of a year, or none. */
  @Nullable Double target(int year) {
    return switch (supply) {
      case Supply.Given _ -> null;
      case Supply.Towards towards -> of(towards.targets(), year);
    };
  }

  /** R: WTE recruited in a year that opens with a stock and gains graduates. */
  double recruits(int year, double stock, double graduating) {
    return switch (supply) {
      case Supply.Given given -> of(given.recruits(), year);
      case Supply.Towards towards -> {
        double staying = 1 - starterLoss;
        double missing =
            of(towards.targets(), year) - (1 - leaverRate) * stock - staying * graduating;
        yield Math.min(Math.max(missing / staying, 0), towards.cap());
      }
    };
  }

  private static double of(List<Double> numbers, int year) {
    return numbers.get(Math.min(year, numbers.size() - 1));
  }
}
