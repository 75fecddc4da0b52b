package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** B5.4 to B5.6 and B5.9: bases, polarity, over-dispersion and the comparator of neighbours. */
class BenchmarkRulesTest {

  @Test
  void aMissingOrEmptyBaseIsNoValueAndAnImpossibleOneIsAFault() {
    assertThat(Rate.of(3.0, 0.0, 100)).isEmpty();
    assertThat(Rate.of(null, 10.0, 100)).isEmpty();
    assertThat(Rate.of(3.0, 6.0, 100).orElseThrow().value()).isEqualTo(50);
    assertThat(Mean.of(List.of(4.0))).isEmpty();
    assertThat(Proportion.pooled(List.of())).isEmpty();
    assertThat(FunnelChart.of(List.of())).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(-1, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(List.of(Double.NaN)));
  }

  @Test
  void aNeutralMeasureIsNeverBetterOrWorse() {
    for (Relation relation : Relation.values()) {
      assertThat(Polarity.NEUTRAL.verdictOn(relation)).hasToString(relation.name());
    }
  }

  @Test
  void anIntervalThatTouchesTheNationalValueIsSimilar() {
    Interval interval = new Interval(0.2, 0.4, Confidence.P95, Interval.Method.WILSON);
    assertThat(interval.relationTo(0.2)).isEqualTo(Relation.SIMILAR);
    assertThat(interval.relationTo(0.4)).isEqualTo(Relation.SIMILAR);
    assertThat(interval.relationTo(Math.nextDown(0.2))).isEqualTo(Relation.HIGHER);
  }

  @Test
  void aComparisonNamesTheHighestLevelThatMisses() {
    Proportion unit = new Proportion(65, 100);
    assertThat(NationalComparison.of(unit::wilson, 0.53, Polarity.NEUTRAL).strongestLevel())
        .contains(Confidence.P95);
    assertThat(NationalComparison.of(unit::wilson, 0.45, Polarity.NEUTRAL).strongestLevel())
        .contains(Confidence.P99_8);
    assertThat(NationalComparison.of(unit::wilson, 0.65, Polarity.NEUTRAL).strongestLevel())
        .isEmpty();
  }

  /** Half of the units high and half low by much more than chance. */
  private static List<Proportion> scattered(int units) {
    return IntStream.range(0, units)
        .mapToObj(unit -> new Proportion(unit % 2 == 0 ? 100 : 300, 1_000))
        .toList();
  }

  @Test
  void flagsAreAdjustedForOverDispersionOnlyFromTwentyUnits() {
    FunnelChart few = FunnelChart.of(scattered(18)).orElseThrow();
    FunnelChart enough = FunnelChart.of(scattered(20)).orElseThrow();
    assertThat(few.adjusted()).isFalse();
    assertThat(few.flags()).containsOnly(Funnel.Flag.LOW_99_8, Funnel.Flag.HIGH_99_8);
    assertThat(enough.adjusted()).isTrue();
    assertThat(enough.flags()).containsOnly(Funnel.Flag.WITHIN);
  }

  @Test
  void unitsThatDifferByChanceAloneAreNotAdjusted() {
    List<Proportion> alike =
        IntStream.range(0, 30).mapToObj(unit -> new Proportion(20, 100)).toList();
    FunnelChart chart = FunnelChart.of(alike).orElseThrow();
    assertThat(chart.adjusted()).isFalse();
    assertThat(chart.overDispersion().orElseThrow().tau()).isZero();
  }

  @Test
  void unitsWithoutAnyCaseLeaveNothingToAssess() {
    List<Proportion> none =
        IntStream.range(0, 30).mapToObj(unit -> new Proportion(0, 100)).toList();
    FunnelChart chart = FunnelChart.of(none).orElseThrow();
    assertThat(chart.overDispersion()).isEmpty();
    assertThat(chart.flags()).containsOnly(Funnel.Flag.WITHIN);
  }

  @Test
  void theComparatorIsTheRatioOfSumsOfTheNeighboursWithoutTheAreaItself() {
    Neighbours neighbours =
        Neighbours.among(
            Map.of("A", List.of(1.0), "B", List.of(2.0), "C", List.of(3.0), "D", List.of(9.0)));
    var figures =
        Map.of(
            "A",
            new Ratio(100, 1),
            "B",
            new Ratio(1, 1),
            "C",
            new Ratio(2, 3),
            "D",
            new Ratio(9, 1));
    assertThat(neighbours.comparator("A", 2, figures))
        .contains(new Neighbours.ComparatorValue(0.75, List.of("B", "C")));
    assertThat(neighbours.comparator("A", Neighbours.USUAL_COUNT, Map.of("A", new Ratio(1, 1))))
        .isEmpty();
  }
}
