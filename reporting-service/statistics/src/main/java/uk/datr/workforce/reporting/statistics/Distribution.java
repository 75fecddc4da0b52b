package uk.datr.workforce.reporting.statistics;

import java.util.Collection;
import java.util.List;

/**
 * Values in order, with their quantiles and ranks (B5.1, B5.2). It computes and withholds nothing: what a reader may see
 * is {@link PeerGroup}'s matter.
 */
public final class Distribution {

  private final List<Double> ascending;

  private Distribution(List<Double> ascending) {
    this.ascending = ascending;
  }

  /** The distribution of at least one finite value. */
  public static Distribution of(Collection<Double> values) {
    if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a distribution needs one or more finite values");
    }
    return new Distribution(values.stream().sorted().toList());
  }

  /** How many values there are. */
  public int size() {
    return ascending.size();
  }

  /**
   * The type-7 quantile (B5.1): h = (n − 1)p, linear between the order statistics on both sides, as in R's default, Excel's
   * QUARTILE.INC and PostgreSQL's percentile_cont.
   */
  public double quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(probability + " is not a probability");
    }
    double position = (ascending.size() - 1) * probability;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, ascending.size() - 1);
    double low = ascending.get(below);
    double high = ascending.get(above);
    return Math.min(high, low + (position - below) * (high - low));
  }

  /**
   * The percentile rank 100·(L + E/2)/n, itself among the equal (B5.2).
   *
   * @param own a value of the distribution
   */
  public double percentileRank(double own) {
    long lower = ascending.stream().filter(value -> value < own).count();
    long equal = ascending.stream().filter(value -> value == own).count();
    if (equal == 0) {
      throw new IllegalArgumentException("a percentile rank is of a unit among its peers");
    }
    return 100 * (lower + equal / 2.0) / ascending.size();
  }

  /** The percentile rank with 100 for the best: turned round where low is good, unchanged otherwise (B5.2). */
  public double percentileRank(double own, Polarity polarity) {
    double rank = percentileRank(own);
    return polarity == Polarity.LOW_IS_GOOD ? 100 - rank : rank;
  }
}
