package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.reporting.statistics.Golden.assertClose;
import static uk.datr.workforce.reporting.statistics.Golden.assertDiffers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** B5.1 to B5.3 against quartiles-percentile-rank.json and quantile-groups.json. */
class GoldenDistributionTest {

  static Stream<JsonNode> quartiles() {
    return Golden.cases("quartiles-percentile-rank");
  }

  static Stream<JsonNode> quartilesThatTellTheMethodsApart() {
    return quartiles()
        .filter(golden -> !golden.get("q1").equals(golden.get("not_this_type6").get("q1")));
  }

  static Stream<JsonNode> groups() {
    return Golden.cases("quantile-groups");
  }

  @ParameterizedTest
  @MethodSource("quartiles")
  void quantilesAreOfTypeSeven(JsonNode golden) {
    Distribution values = Distribution.of(Golden.numbers(golden.get("values")));
    assertThat(values.size()).isEqualTo(golden.get("n").intValue());
    assertClose(values.quantile(0), golden.get("min"));
    assertClose(values.quantile(0.1), golden.get("p10"));
    assertClose(values.quantile(0.25), golden.get("q1"));
    assertClose(values.quantile(0.5), golden.get("median"));
    assertClose(values.quantile(0.75), golden.get("q3"));
    assertClose(values.quantile(0.9), golden.get("p90"));
    assertClose(values.quantile(1), golden.get("max"));
  }

  @ParameterizedTest
  @MethodSource("quartilesThatTellTheMethodsApart")
  void quartilesAreNotOfTypeSix(JsonNode golden) {
    Distribution values = Distribution.of(Golden.numbers(golden.get("values")));
    assertDiffers(values.quantile(0.25), golden.get("not_this_type6").get("q1"));
    assertDiffers(values.quantile(0.75), golden.get("not_this_type6").get("q3"));
  }

  @ParameterizedTest
  @MethodSource("quartiles")
  void aPercentileRankCountsHalfOfTheEqualAndItself(JsonNode golden) {
    List<Double> units = Golden.numbers(golden.get("values"));
    Distribution values = Distribution.of(units);
    for (int unit = 0; unit < units.size(); unit++) {
      assertClose(values.percentileRank(units.get(unit)), golden.get("percentile_rank").get(unit));
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void unitsFallIntoTheirQuantileGroups(JsonNode golden) {
    List<@Nullable Double> values = new ArrayList<>();
    golden.get("values").forEach(value -> values.add(value.isNull() ? null : value.doubleValue()));
    List<OptionalInt> expected = new ArrayList<>();
    golden
        .get("result")
        .forEach(group ->
            expected.add(group.isNull() ? OptionalInt.empty() : OptionalInt.of(group.intValue())));
    assertThat(QuantileGroups.assign(values, golden.get("groups").intValue())).isEqualTo(expected);
  }
}
