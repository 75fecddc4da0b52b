package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.List;

/** Quantiles of a sample: linear between the two nearest values, as most statistics programs have it (type 7). */
final class Quantiles {

  private Quantiles() {}

  /**
   * The quantile of sorted values.
   *
   * @param sorted at least one value, smallest first
   * @param percent from 0 to 100
   */
  static BigDecimal of(List<BigDecimal> sorted, BigDecimal percent) {
    BigDecimal place = percent.multiply(BigDecimal.valueOf(sorted.size() - 1L)).movePointLeft(2);
    int below = place.intValue();
    if (below + 1 >= sorted.size()) {
      return sorted.getLast();
    }
    BigDecimal step = sorted.get(below + 1).subtract(sorted.get(below));
    return sorted.get(below).add(step.multiply(place.subtract(BigDecimal.valueOf(below))));
  }
}
