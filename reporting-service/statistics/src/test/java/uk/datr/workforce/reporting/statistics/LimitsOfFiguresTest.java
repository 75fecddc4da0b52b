package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first and last figures that are still taken, and values that are known in closed form. */
class LimitsOfFiguresTest {

  @Test
  void everySummaryOfPeersIsItsOwnQuantile() {
    List<Peer> peers =
        IntStream.rangeClosed(1, 21).mapToObj(one -> new Peer("P" + one, 10.0 * one)).toList();
    assertThat(PeerGroup.of(peers).summary(0))
        .isEqualTo(
            new PeerGroup.Summary(
                shown("10"), shown("60"), shown("110"), shown("160"), shown("210")));
  }

  private static PeerFigure shown(String value) {
    return new PeerFigure.Shown(new BigDecimal(value));
  }

  @Test
  void aMeanHasItsSampleDeviation() {
    Mean mean = Mean.of(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0)).orElseThrow();
    assertThat(mean.count()).isEqualTo(8);
    assertThat(mean.value()).isEqualTo(5);
    assertThat(mean.standardDeviation()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-12));
    assertThat(Mean.of(List.of(3.0, 3.0)).orElseThrow().standardDeviation()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> new Mean(1, 1, 1));
  }

  @Test
  void onlyNewcombesIntervalIsMarkedConservative() {
    assertThat(Arrays.stream(Interval.Method.values()).filter(Interval.Method::conservative))
        .containsExactly(Interval.Method.NEWCOMBE);
  }

  private static List<Trend.Point> series(long... cases) {
    List<Trend.Point> points = new ArrayList<>();
    for (int year = 0; year < cases.length; year++) {
      points.add(new Trend.Point(2020 + year, new Proportion(cases[year], 1_000), false));
    }
    return points;
  }

  @Test
  void pointsOfATrendAreInTheOrderOfTheirYears() {
    List<Trend.Point> backwards = new ArrayList<>(series(1, 2, 3, 4, 5));
    Collections.reverse(backwards);
    List<Trend.Point> twice = new ArrayList<>(series(1, 2));
    twice.add(twice.getLast());
    assertThatIllegalArgumentException().isThrownBy(() -> Trend.of(backwards));
    assertThatIllegalArgumentException().isThrownBy(() -> Trend.of(twice));
    assertThatIllegalArgumentException().isThrownBy(() -> Trend.of(backwards.subList(3, 5)));
  }

  @Test
  void aTrendTellsUpFromDownAndBothFromALevelSeries() {
    assertThat(direction(100, 150, 200, 250, 300)).isEqualTo(Trend.Direction.INCREASING);
    assertThat(direction(300, 250, 200, 150, 100)).isEqualTo(Trend.Direction.DECREASING);
    assertThat(direction(200, 200, 200, 200, 200)).isEqualTo(Trend.Direction.NO_SIGNIFICANT_CHANGE);
  }

  private static Trend.Direction direction(long... cases) {
    return ((Trend.Tested) Trend.of(series(cases))).direction();
  }

  @Test
  void aRateNeedsADenominatorAndAMultiplierButNoEvent() {
    assertThat(new Rate(0, 2, 100).value()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(Double.NaN, 1, 1));
  }

  @Test
  void nobodyAndEverybodyMayAnswerButSomebodyWasAsked() {
    assertThat(new Response(0, 1).carriesVerdict()).isFalse();
    assertThat(new Response(2, 2).carriesVerdict()).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new Response(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Response(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Response(3, 2));
  }

  @Test
  void everyOrganisationThatAnsweredMayHaveAFigureButNoOther() {
    Map<String, String> two = Map.of("P1", "a", "P2", "b");
    assertThat(new YearFigures<>(two, new Response(2, 9)).byOrganisation()).isEqualTo(two);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new YearFigures<>(two, new Response(1, 9)));
  }

  @Test
  void aFunnelStandsAroundNothingAndEverythingToo() {
    assertThat(new Funnel(0).limits(10, Confidence.P95).upper()).isZero();
    assertThat(new Funnel(1).limits(10, Confidence.P95).lower()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Funnel(Math.nextUp(1.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Funnel(-Double.MIN_VALUE));
  }

  @Test
  void aRatioMayHaveAnEmptyDenominatorButNoNegativeOne() {
    assertThat(Ratio.ofSums(List.of(new Ratio(1, 0), new Ratio(3, 2)))).contains(2.0);
    assertThat(Ratio.ofSums(List.of(new Ratio(1, 0)))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(1, -1));
  }

  @Test
  void overDispersionIsAssessedFromTwoUnitsAndUsedAbovePhiOnly() {
    assertThat(OverDispersion.assess(new Funnel(0.5), List.of(new Proportion(5, 10)))).isEmpty();
    assertThat(
            OverDispersion.assess(
                new Funnel(0.5), List.of(new Proportion(5, 10), new Proportion(5, 10))))
        .isPresent();
    assertThat(dispersed(OverDispersion.PHI_ABOVE).adjusts()).isFalse();
    assertThat(dispersed(Math.nextUp(OverDispersion.PHI_ABOVE)).adjusts()).isTrue();
  }

  private static OverDispersion dispersed(double phi) {
    List<Double> scores = DoubleStream.iterate(0, z -> z + 1).limit(20).boxed().toList();
    return new OverDispersion(scores, 0, 1, phi, 0, scores);
  }
}
