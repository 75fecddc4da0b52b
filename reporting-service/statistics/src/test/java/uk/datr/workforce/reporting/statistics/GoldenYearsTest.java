package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.reporting.statistics.Golden.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** B5.7 and B5.8 against change-between-years.json and trend-five-years.json. */
class GoldenYearsTest {

  static Stream<JsonNode> changes() {
    return Golden.cases("change-between-years");
  }

  static Stream<JsonNode> trends() {
    return Golden.cases("trend-five-years");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aDifferenceHasNewcombesIntervalAndItsVerdict(JsonNode golden) {
    Difference difference =
        Difference.between(
            Golden.proportion(golden.get("earlier")),
            Golden.proportion(golden.get("later")),
            Golden.confidence(golden));
    assertClose(difference.value(), golden.get("difference"));
    assertClose(difference.interval().lower(), golden.get("lower"));
    assertClose(difference.interval().upper(), golden.get("upper"));
    assertThat(difference.direction().name().toLowerCase(Locale.ROOT))
        .isEqualTo(golden.get("verdict").asText());
  }

  @ParameterizedTest
  @MethodSource("trends")
  void fiveYearsHaveATestedTrend(JsonNode golden) {
    List<Trend.Point> points = new ArrayList<>();
    for (int year = 0; year < golden.get("x").size(); year++) {
      points.add(
          new Trend.Point(
              2024 + year,
              new Proportion(
                  golden.get("x").get(year).longValue(), golden.get("n").get(year).longValue()),
              false));
    }
    assertThat(Trend.of(points))
        .isInstanceOfSatisfying(
            Trend.Tested.class,
            tested -> {
              assertClose(tested.slope(), golden.get("slope_per_period"));
              assertClose(tested.chiSquared(), golden.get("chi2_1df"));
              assertClose(tested.critical(), golden.get("critical_99_8"));
              assertThat(tested.direction().name().toLowerCase(Locale.ROOT))
                  .isEqualTo(golden.get("verdict").asText());
            });
  }
}
