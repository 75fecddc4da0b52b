package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** B5.7 with B12a.6 and B5.8: what is said of changes and trends. */
class YearRulesTest {

  private static final Response FULL = new Response(5, 5);
  private static final Proportion FEW = new Proportion(10, 100);
  private static final Proportion MANY = new Proportion(40, 100);

  private static YearFigures<Proportion> year(Response response, Map<String, Proportion> figures) {
    return new YearFigures<>(figures, response);
  }

  @Test
  void theVerdictIsOfTheOrganisationsThatAnsweredInBothYears() {
    var change =
        ProportionChange.between(
            year(FULL, Map.of("P1", FEW)), year(FULL, Map.of("P1", FEW, "P2", MANY)), true);
    assertThat(change.raw().orElseThrow().direction()).isEqualTo(Difference.Direction.INCREASE);
    assertThat(change.sameOrganisations().orElseThrow().value()).isZero();
    assertThat(change.verdict())
        .isEqualTo(new ChangeVerdict.Given(Difference.Direction.NO_CLEAR_CHANGE));
    assertThat(change.raw().orElseThrow().interval().method().conservative()).isTrue();
  }

  @Test
  void aResponseUnderSixtyPerCentInEitherYearSuppressesTheVerdict() {
    Map<String, Proportion> figures = Map.of("P1", FEW);
    var low = year(new Response(599, 1000), figures);
    var enough = year(new Response(3, 5), figures);
    var suppressed = new ChangeVerdict.Suppressed(ChangeVerdict.Reason.LOW_RESPONSE);
    assertThat(ProportionChange.between(low, enough, true).verdict()).isEqualTo(suppressed);
    assertThat(ProportionChange.between(enough, low, true).verdict()).isEqualTo(suppressed);
    assertThat(ProportionChange.between(enough, enough, true).verdict())
        .isInstanceOf(ChangeVerdict.Given.class);
  }

  @Test
  void aChangedDefinitionSuppressesTheVerdict() {
    var same = year(FULL, Map.of("P1", FEW));
    assertThat(ProportionChange.between(same, same, false).verdict())
        .isEqualTo(new ChangeVerdict.Suppressed(ChangeVerdict.Reason.DEFINITION_CHANGED));
  }

  @Test
  void withoutSameOrganisationsThereIsNoVerdict() {
    var change =
        ProportionChange.between(
            year(FULL, Map.of("P1", FEW)), year(FULL, Map.of("P2", MANY)), true);
    assertThat(change.sameOrganisations()).isEmpty();
    assertThat(change.verdict())
        .isEqualTo(new ChangeVerdict.Suppressed(ChangeVerdict.Reason.NO_SAME_ORGANISATIONS));
  }

  @Test
  void aTotalHasItsRawChangeBesideThatOfTheSameOrganisations() {
    var earlier = new YearFigures<>(Map.of("P1", new BigDecimal("10.5")), FULL);
    var later =
        new YearFigures<>(Map.of("P1", new BigDecimal("9.5"), "P2", new BigDecimal("20")), FULL);
    assertThat(TotalChange.between(earlier, later))
        .isEqualTo(new TotalChange(new BigDecimal("19.0"), new BigDecimal("-1.0"), 1));
  }

  private static List<Trend.Point> points(int... years) {
    List<Trend.Point> points = new ArrayList<>();
    for (int year : years) {
      points.add(new Trend.Point(year, new Proportion(10L * points.size(), 100), false));
    }
    return points;
  }

  @Test
  void aTrendNeedsFiveYearlyPoints() {
    assertThat(Trend.of(points(2022, 2023, 2024, 2025)))
        .isEqualTo(new Trend.NoMarker(Trend.Reason.INSUFFICIENT_POINTS));
    assertThat(Trend.of(points(2022, 2023, 2024, 2025, 2027)))
        .isEqualTo(new Trend.NoMarker(Trend.Reason.NOT_YEARLY));
    assertThat(Trend.of(points(2022, 2023, 2024, 2025, 2026))).isInstanceOf(Trend.Tested.class);
  }

  @Test
  void aBreakWithinTheLastFivePointsLeavesNoTrend() {
    List<Trend.Point> points = points(2021, 2022, 2023, 2024, 2025, 2026);
    points.set(1, new Trend.Point(2022, FEW, true));
    assertThat(Trend.of(points)).isInstanceOf(Trend.Tested.class);
    points.set(2, new Trend.Point(2023, FEW, true));
    assertThat(Trend.of(points)).isEqualTo(new Trend.NoMarker(Trend.Reason.SERIES_BREAK));
  }

  @Test
  void aSeriesWithoutAnyCaseHasNoSignificantChange() {
    List<Trend.Point> none = new ArrayList<>(points(2022, 2023, 2024, 2025, 2026));
    none.replaceAll(point -> new Trend.Point(point.year(), new Proportion(0, 50), false));
    assertThat(Trend.of(none))
        .isInstanceOfSatisfying(
            Trend.Tested.class,
            tested -> {
              assertThat(tested.chiSquared()).isZero();
              assertThat(tested.direction()).isEqualTo(Trend.Direction.NO_SIGNIFICANT_CHANGE);
            });
  }
}
