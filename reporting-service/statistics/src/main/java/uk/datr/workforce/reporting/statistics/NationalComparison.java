package uk.datr.workforce.reporting.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * A unit beside the national value (B5.5): the interval at 95 per cent decides, 99.8 per cent says how clearly.
 *
 * @param relation lower, similar or higher at 95 per cent
 * @param verdict the relation in the light of the polarity
 * @param strongestLevel the highest level at which the interval misses the national value; empty when similar
 */
public record NationalComparison(
    Relation relation, Verdict verdict, Optional<Confidence> strongestLevel) {

  /**
   * Compares a unit with the national value.
   *
   * @param intervals the unit's interval at a level, for example {@code proportion::wilson}
   * @param national the national value: a ratio of sums, never a mean of the units' ratios
   * @param polarity of the indicator
   */
  public static NationalComparison of(
      Function<Confidence, Interval> intervals, double national, Polarity polarity) {
    Relation usual = intervals.apply(Confidence.P95).relationTo(national);
    if (usual == Relation.SIMILAR) {
      return new NationalComparison(usual, Verdict.SIMILAR, Optional.empty());
    }
    boolean clear = intervals.apply(Confidence.P99_8).relationTo(national) == usual;
    return new NationalComparison(
        usual, polarity.verdictOn(usual), Optional.of(clear ? Confidence.P99_8 : Confidence.P95));
  }
}
