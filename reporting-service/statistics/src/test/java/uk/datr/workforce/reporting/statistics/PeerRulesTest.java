package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B5.1 with B12a.5: what is told of peers; B5.11: the spine. */
class PeerRulesTest {

  private static final PeerFigure TOO_FEW =
      new PeerFigure.Withheld(PeerFigure.Reason.TOO_FEW_ORGANISATIONS);

  /** One unit for each organisation, with the values 1, 2, 3 and so on. */
  private static List<Peer> organisations(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(one -> new Peer("P" + one, one)).toList();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "4,0", "5,1", "7,1", "8,2", "19,2", "20,3"})
  void aMedianIsShownFromFiveQuartilesFromEightAndExtremesFromTwenty(int count, int shown) {
    var summary = PeerGroup.of(organisations(count)).summary(1);
    assertThat(summary.median().equals(TOO_FEW)).isEqualTo(shown < 1);
    assertThat(summary.lowerQuartile().equals(TOO_FEW)).isEqualTo(shown < 2);
    assertThat(summary.upperQuartile().equals(TOO_FEW)).isEqualTo(shown < 2);
    assertThat(summary.minimum().equals(TOO_FEW)).isEqualTo(shown < 3);
    assertThat(summary.maximum().equals(TOO_FEW)).isEqualTo(shown < 3);
  }

  @Test
  void organisationsAreCountedAndNotUnits() {
    List<Peer> units = organisations(4).stream().flatMap(peer -> Stream.of(peer, peer)).toList();
    assertThat(PeerGroup.of(units).summary(1).median()).isEqualTo(TOO_FEW);
  }

  @Test
  void nothingIsToldWhenOneOrganisationHasMoreThanHalfOfTheUnits() {
    List<Peer> half =
        Stream.concat(organisations(5).stream(), Stream.generate(() -> new Peer("P1", 9)).limit(3))
            .toList();
    List<Peer> more = Stream.concat(half.stream(), Stream.of(new Peer("P1", 9))).toList();
    assertThat(PeerGroup.of(half).withheld(PeerGroup.Statistic.MEDIAN)).isEmpty();
    assertThat(PeerGroup.of(more).withheld(PeerGroup.Statistic.MEDIAN))
        .contains(PeerFigure.Reason.DOMINANT_ORGANISATION);
  }

  @Test
  void figuresAreRoundedHalfUpToTheMeasuresDecimals() {
    var summary = PeerGroup.of(organisations(20)).summary(1);
    assertThat(summary.lowerQuartile()).isEqualTo(new PeerFigure.Shown(new BigDecimal("5.8")));
    assertThat(summary.maximum()).isEqualTo(new PeerFigure.Shown(new BigDecimal("20.0")));
  }

  @Test
  void aPercentileRankIsToldOnlyWhereTheMedianIs() {
    assertThat(PeerGroup.of(organisations(4)).percentileRank(1, Polarity.NEUTRAL, 0))
        .isEqualTo(TOO_FEW);
    assertThat(PeerGroup.of(organisations(5)).percentileRank(1, Polarity.LOW_IS_GOOD, 0))
        .isEqualTo(new PeerFigure.Shown(new BigDecimal("90")));
  }

  private static Spine spine(double own, double national, Polarity polarity, int peers) {
    Verdict verdict = polarity.verdictOn(Relation.HIGHER);
    return Spine.of(
        own,
        PeerGroup.of(organisations(peers)),
        national,
        polarity,
        new NationalComparison(Relation.HIGHER, verdict, Optional.of(Confidence.P95)));
  }

  @Test
  void theSpineHasTheNationalValueInTheMiddleAndTheExtremesAtItsEnds() {
    assertThat(position(spine(5, 5, Polarity.NEUTRAL, 20))).isZero();
    assertThat(position(spine(1, 5, Polarity.NEUTRAL, 20))).isEqualTo(-1);
    assertThat(position(spine(20, 5, Polarity.NEUTRAL, 20))).isEqualTo(1);
    assertThat(position(spine(3, 5, Polarity.HIGH_IS_GOOD, 20))).isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void theWorstIsOnTheLeftWhereLowIsGood() {
    assertThat(spine(20, 5, Polarity.LOW_IS_GOOD, 20))
        .isInstanceOfSatisfying(
            Spine.Line.class,
            line -> {
              assertThat(line.position()).isEqualTo(-1);
              assertThat(line.barFrom()).isLessThan(line.barTo());
              assertThat(line.verdict().letter()).isEqualTo('W');
            });
  }

  @Test
  void aNationalValueOutsideThePeersStaysInTheMiddle() {
    assertThat(position(spine(1, 0, Polarity.NEUTRAL, 20))).isCloseTo(0.05, within(1e-12));
    assertThat(position(spine(20, 30, Polarity.NEUTRAL, 20))).isCloseTo(-10.0 / 29, within(1e-12));
  }

  @Test
  void noSpineIsDrawnWhereItsScaleWouldGiveAwayTheExtremes() {
    assertThat(spine(5, 5, Polarity.NEUTRAL, 19))
        .isEqualTo(new Spine.NotDrawn(PeerFigure.Reason.TOO_FEW_ORGANISATIONS));
  }

  private static double position(Spine spine) {
    return switch (spine) {
      case Spine.Line line -> line.position();
      case Spine.NotDrawn(var reason) -> throw new AssertionError("not drawn: " + reason);
    };
  }
}
