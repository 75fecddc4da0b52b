package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bounds, monotony and symmetry that hold for any input; two thousand seeds each. */
class PropertiesTest {

  private static final double ROUNDING = 1e-9;

  @Test
  void wilsonHoldsItsValueInsideZeroAndOneAndIsWiderAtTheHigherLevel() {
    Draws.always(draws -> {
      Proportion proportion = draws.proportion();
      Interval usual = proportion.wilson(Confidence.P95);
      Interval control = proportion.wilson(Confidence.P99_8);
      assertThat(usual.lower()).isBetween(0.0, proportion.value());
      assertThat(usual.upper()).isBetween(proportion.value(), 1.0);
      assertThat(control.lower()).isLessThanOrEqualTo(usual.lower());
      assertThat(control.upper()).isGreaterThanOrEqualTo(usual.upper());
    });
  }

  @Test
  void wilsonOfTheOtherPartIsTheMirrorImage() {
    Draws.always(draws -> {
      Proportion part = draws.proportion();
      Interval one = part.wilson(Confidence.P95);
      Interval other =
          new Proportion(part.base() - part.cases(), part.base()).wilson(Confidence.P95);
      assertThat(other.lower()).isCloseTo(1 - one.upper(), within(ROUNDING));
      assertThat(other.upper()).isCloseTo(1 - one.lower(), within(ROUNDING));
    });
  }

  @Test
  void oneMoreCaseMovesTheLimitsUp() {
    Draws.always(draws -> {
      int base = draws.between(1, 2_000);
      int cases = draws.between(0, base - 1);
      Interval fewer = new Proportion(cases, base).wilson(Confidence.P95);
      Interval more = new Proportion(cases + 1, base).wilson(Confidence.P95);
      assertThat(more.lower()).isGreaterThan(fewer.lower());
      assertThat(more.upper()).isGreaterThan(fewer.upper());
    });
  }

  @Test
  void rateLimitsRiseWithTheEventsAlsoWhereTheMethodChanges() {
    Draws.always(draws -> {
      Confidence confidence = draws.oneOf(Confidence.class);
      int events = draws.between(0, 40);
      Interval fewer = new Rate(events, 50, 100).interval(confidence);
      Interval more = new Rate(events + 1, 50, 100).interval(confidence);
      assertThat(fewer.lower()).isBetween(0.0, 2.0 * events);
      assertThat(fewer.upper()).isGreaterThan(2.0 * events);
      assertThat(more.lower()).isGreaterThan(fewer.lower());
      assertThat(more.upper()).isGreaterThan(fewer.upper());
    });
  }

  @Test
  void theExactLimitsAreWhereThePoissonTailsAre() {
    Draws.always(draws -> {
      Confidence confidence = draws.oneOf(Confidence.class);
      int events = draws.between(1, 9);
      Interval exact = new Rate(events, 1, 1).interval(confidence);
      double tail = (1 - confidence.level()) / 2;
      assertThat(poissonUpTo(events, exact.upper())).isCloseTo(tail, within(ROUNDING));
      assertThat(1 - poissonUpTo(events - 1, exact.lower())).isCloseTo(tail, within(ROUNDING));
    });
  }

  private static double poissonUpTo(int events, double mean) {
    double term = Math.exp(-mean);
    double sum = term;
    for (int count = 1; count <= events; count++) {
      term *= mean / count;
      sum += term;
    }
    return sum;
  }

  @Test
  void aMeansIntervalIsSymmetricAndFollowsAShiftAndAScale() {
    Draws.always(draws -> {
      List<Double> values = draws.values(2, 30);
      Mean mean = Mean.of(values).orElseThrow();
      Mean moved = Mean.of(values.stream().map(value -> 3 * value + 7).toList()).orElseThrow();
      Interval one = mean.interval(Confidence.P99_8);
      Interval other = moved.interval(Confidence.P99_8);
      assertThat(one.upper() - mean.value()).isCloseTo(mean.value() - one.lower(), within(1e-6));
      assertThat(other.lower()).isCloseTo(3 * one.lower() + 7, within(1e-6));
      assertThat(other.upper()).isCloseTo(3 * one.upper() + 7, within(1e-6));
    });
  }

  @Test
  void quantilesRiseWithTheirProbabilityBetweenTheExtremes() {
    Draws.always(draws -> {
      List<Double> values = draws.values(1, 40);
      Distribution distribution = Distribution.of(values);
      double one = draws.fraction();
      double other = draws.fraction();
      double low = distribution.quantile(Math.min(one, other));
      double high = distribution.quantile(Math.max(one, other));
      assertThat(low).isLessThanOrEqualTo(high);
      assertThat(values.stream().min(Comparator.naturalOrder()).orElseThrow())
          .isLessThanOrEqualTo(low);
      assertThat(values.stream().max(Comparator.naturalOrder()).orElseThrow())
          .isGreaterThanOrEqualTo(high);
    });
  }

  @Test
  void percentileRanksHaveTheMeanFiftyAndTurnRoundWithThePolarity() {
    Draws.always(draws -> {
      List<Double> values = draws.values(1, 40);
      Distribution distribution = Distribution.of(values);
      Distribution negated = Distribution.of(values.stream().map(value -> -value).toList());
      double sum = 0;
      for (double value : values) {
        double rank = distribution.percentileRank(value);
        sum += rank;
        assertThat(rank).isBetween(0.0, 100.0);
        assertThat(distribution.percentileRank(value, Polarity.LOW_IS_GOOD)).isEqualTo(100 - rank);
        assertThat(negated.percentileRank(-value)).isCloseTo(100 - rank, within(ROUNDING));
      }
      assertThat(sum / values.size()).isCloseTo(50, within(ROUNDING));
    });
  }

  @Test
  void groupsFollowTheValuesAndStayAmongTheirNumber() {
    Draws.always(draws -> {
      List<@Nullable Double> values = new ArrayList<>(draws.values(5, 60));
      values.set(draws.between(0, 4), null);
      int groups = draws.between(2, 4);
      var assigned = QuantileGroups.assign(values, groups);
      for (int one = 0; one < values.size(); one++) {
        Double value = values.get(one);
        assertThat(assigned.get(one).isPresent()).isEqualTo(value != null);
        for (int other = 0; value != null && other < values.size(); other++) {
          if (values.get(other) != null && value <= Objects.requireNonNull(values.get(other))) {
            assertThat(assigned.get(one).orElseThrow())
                .isBetween(1, Math.min(groups, assigned.get(other).orElseThrow()));
          }
        }
      }
    });
  }

  @Test
  void reversingThePolaritySwapsBetterAndWorseAndLeavesTheRelation() {
    Draws.always(draws -> {
      Proportion unit = draws.proportion();
      double national = draws.fraction();
      Polarity polarity = draws.oneOf(Polarity.class);
      var one = NationalComparison.of(unit::wilson, national, polarity);
      var other = NationalComparison.of(unit::wilson, national, polarity.reversed());
      assertThat(other.relation()).isEqualTo(one.relation());
      assertThat(other.strongestLevel()).isEqualTo(one.strongestLevel());
      assertThat(other.verdict())
          .isEqualTo(
              switch (one.verdict()) {
                case BETTER -> Verdict.WORSE;
                case WORSE -> Verdict.BETTER;
                case SIMILAR, HIGHER, LOWER -> one.verdict();
              });
    });
  }

  @Test
  void funnelLimitsNarrowWithTheBaseAroundTheBaseline() {
    Draws.always(draws -> {
      Funnel funnel = new Funnel(draws.fraction());
      Confidence confidence = draws.oneOf(Confidence.class);
      int base = draws.between(1, 5_000);
      Interval small = funnel.limits(base, confidence);
      Interval large = funnel.limits(base + 1, confidence);
      assertThat(small.lower()).isBetween(0.0, large.lower());
      assertThat(small.upper()).isBetween(large.upper(), 1.0);
      assertThat(funnel.baseline()).isBetween(large.lower(), large.upper());
    });
  }

  @Test
  void adjustedScoresAreNeverFurtherOutAndKeepTheirSide() {
    Draws.always(draws -> {
      List<Proportion> units = draws.proportions(2, 40);
      FunnelChart chart = FunnelChart.of(units).orElseThrow();
      chart
          .overDispersion()
          .ifPresent(found -> {
            assertThat(found.phi()).isNotNegative();
            assertThat(found.tauSquared()).isNotNegative();
            for (int unit = 0; unit < units.size(); unit++) {
              double plain = found.z().get(unit);
              double adjusted = found.adjustedZ().get(unit);
              assertThat(Math.abs(adjusted)).isLessThanOrEqualTo(Math.abs(plain) + ROUNDING);
              assertThat(Math.signum(adjusted)).isEqualTo(Math.signum(plain));
            }
          });
    });
  }

  @Test
  void exchangingTheYearsTurnsTheDifferenceRound() {
    Draws.always(draws -> {
      Proportion one = draws.proportion();
      Proportion other = draws.proportion();
      Difference there = Difference.between(one, other, Confidence.P95);
      Difference back = Difference.between(other, one, Confidence.P95);
      assertThat(there.interval().lower()).isGreaterThanOrEqualTo(-1 - ROUNDING);
      assertThat(there.interval().upper()).isLessThanOrEqualTo(1 + ROUNDING);
      assertThat(back.value()).isCloseTo(-there.value(), within(ROUNDING));
      assertThat(back.interval().lower()).isCloseTo(-there.interval().upper(), within(ROUNDING));
      assertThat(back.interval().upper()).isCloseTo(-there.interval().lower(), within(ROUNDING));
    });
  }

  @Test
  void distancesAreSymmetricAndTheOrderIsTotal() {
    Draws.always(draws -> {
      Map<String, List<Double>> areas = new HashMap<>();
      IntStream.range(0, draws.between(2, 12))
          .forEach(area -> areas.put("A" + area, draws.values(3, 3)));
      Neighbours neighbours = Neighbours.among(areas);
      var nearest = neighbours.nearest("A0", areas.size());
      assertThat(nearest)
          .hasSize(areas.size() - 1)
          .isSortedAccordingTo(
              Comparator.comparingDouble(Neighbours.Neighbour::distance)
                  .thenComparing(Neighbours.Neighbour::code));
      for (var neighbour : nearest) {
        assertThat(neighbours.nearest(neighbour.code(), areas.size()))
            .contains(new Neighbours.Neighbour("A0", neighbour.distance()));
      }
    });
  }
}
