package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.reporting.statistics.Golden.assertClose;
import static uk.datr.workforce.reporting.statistics.Golden.assertDiffers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** B5.1 to B5.5 together against benchmark-report.json. */
class GoldenBenchmarkTest {

  private static final JsonNode REPORT = Golden.file("benchmark-report");
  private static final List<Proportion> UNITS = Golden.proportions(REPORT.get("units"));
  private static final double NATIONAL = Proportion.pooled(UNITS).orElseThrow().value();
  private static final Distribution VALUES =
      Distribution.of(UNITS.stream().map(Proportion::value).toList());

  @Test
  void theNationalValueIsTheRatioOfSumsAndNotTheMeanOfRatios() {
    assertClose(NATIONAL, REPORT.get("national_ratio_of_sums"));
    assertDiffers(NATIONAL, REPORT.get("mean_of_ratios"));
  }

  @Test
  void theBlockHasItsQuartilesAndRange() {
    assertClose(VALUES.quantile(0), REPORT.get("min"));
    assertClose(VALUES.quantile(0.25), REPORT.get("q1"));
    assertClose(VALUES.quantile(0.5), REPORT.get("median"));
    assertClose(VALUES.quantile(0.75), REPORT.get("q3"));
    assertClose(VALUES.quantile(1), REPORT.get("max"));
  }

  @Test
  void everyUnitHasItsIntervalJudgementRankAndQuintile() {
    assertThat(REPORT.get("polarity").asText()).isEqualTo("low_is_good");
    List<@Nullable Double> values = new ArrayList<>(UNITS.stream().map(Proportion::value).toList());
    var quintiles = QuantileGroups.assign(values, 5);
    for (int unit = 0; unit < UNITS.size(); unit++) {
      JsonNode golden = REPORT.get("units").get(unit);
      Proportion proportion = UNITS.get(unit);
      Interval interval = proportion.wilson(Confidence.P95);
      var comparison = NationalComparison.of(proportion::wilson, NATIONAL, Polarity.LOW_IS_GOOD);
      double value = proportion.value();
      assertClose(value, golden.get("value"));
      assertClose(interval.lower(), golden.get("lower_95"));
      assertClose(interval.upper(), golden.get("upper_95"));
      assertThat(name(comparison.relation())).isEqualTo(golden.get("relation").asText());
      assertThat(name(comparison.verdict())).isEqualTo(golden.get("judgement").asText());
      assertClose(VALUES.percentileRank(value), golden.get("percentile_rank"));
      assertClose(
          VALUES.percentileRank(value, Polarity.LOW_IS_GOOD),
          golden.get("percentile_rank_good_high"));
      assertThat(quintiles.get(unit)).hasValue(golden.get("quintile_low_to_high").intValue());
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
