package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.datr.workforce.census.rules.Indicators.Ratio;

/** Units far from their peers: what C604 looks at. */
final class Outliers {

  private static final int PLACES = 8;
  private static final BigDecimal LOWER_QUARTILE = BigDecimal.valueOf(25);
  private static final BigDecimal UPPER_QUARTILE = BigDecimal.valueOf(75);

  /** An indicator that is compared, and the section that a reader should look at. */
  private record Measure(
      Indicator indicator, Section section, Function<ReturnContent, Optional<Ratio>> rate) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure(Indicator.I2, Section.D, Indicators::vacancyRate),
          new Measure(Indicator.I3, Section.E, Outliers::turnover),
          new Measure(Indicator.I7, Section.I, Indicators::sicknessRate),
          new Measure(Indicator.I8, Section.J, Indicators::averageCaseload));

  private Outliers() {}

  /**
   * Units that lie farther beyond the quartiles of their peer group than a number of interquartile ranges. A group in
   * which most are equal has no range, and no outliers.
   */
  static Stream<UnitBreach> of(ComparedReturns returns, BigDecimal ranges, BigDecimal leastUnits) {
    Map<String, List<SubmittedReturn>> groups =
        returns
            .returns()
            .collect(Collectors.groupingBy(Outliers::peerGroup, TreeMap::new, Collectors.toList()));
    return groups.values().stream()
        .flatMap(group ->
            MEASURES.stream().flatMap(measure -> among(group, measure, ranges, leastUnits)));
  }

  private record Valued(String unitId, BigDecimal value) {}

  private static Stream<UnitBreach> among(
      List<SubmittedReturn> group, Measure measure, BigDecimal ranges, BigDecimal leastUnits) {
    List<Valued> values =
        group.stream()
            .flatMap(unit ->
                measure.rate().apply(unit.content()).stream()
                    .map(rate -> new Valued(unit.unitId(), rate.value(PLACES))))
            .toList();
    if (values.isEmpty() || BigDecimal.valueOf(values.size()).compareTo(leastUnits) < 0) {
      return Stream.empty();
    }
    List<BigDecimal> sorted = values.stream().map(Valued::value).sorted().toList();
    BigDecimal lower = Quantiles.of(sorted, LOWER_QUARTILE);
    BigDecimal upper = Quantiles.of(sorted, UPPER_QUARTILE);
    BigDecimal reach = upper.subtract(lower).multiply(ranges);
    return reach.signum() == 0
        ? Stream.empty()
        : values.stream()
            .filter(one ->
                one.value().compareTo(lower.subtract(reach)) < 0
                    || one.value().compareTo(upper.add(reach)) > 0)
            .map(one ->
                new UnitBreach(
                    one.unitId(),
                    Breach.at(measure.section().pointer())
                        .with("indicator", measure.indicator().label())
                        .expected("nearer to the other services of its kind")));
  }

  /** Turnover by what the return itself says, so that all units are measured alike. */
  private static Optional<Ratio> turnover(ReturnContent content) {
    return new Figures(content).turnover(Optional.empty());
  }

  private static String peerGroup(SubmittedReturn unit) {
    List<String> settings = unit.content().header().settings();
    String main =
        Stream.of("INPATIENT_DETOX", "RES_REHAB")
            .filter(setting -> settings != null && settings.contains(setting))
            .findFirst()
            .orElse("");
    return unit.kind() + " " + main;
  }
}
