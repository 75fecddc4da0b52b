package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.reporting.statistics.Golden.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** B5.4 against wilson.json, rate-byar-exact.json and mean-t-interval.json. */
class GoldenIntervalsTest {

  static Stream<JsonNode> wilson() {
    return Golden.cases("wilson");
  }

  static Stream<JsonNode> rates() {
    return Golden.cases("rate-byar-exact");
  }

  static Stream<JsonNode> means() {
    return Golden.cases("mean-t-interval");
  }

  @ParameterizedTest
  @MethodSource("wilson")
  void aProportionHasTheWilsonInterval(JsonNode golden) {
    JsonNode base = golden.get("n");
    var proportion =
        Proportion.of(golden.get("x").longValue(), base.isNull() ? null : base.longValue());
    if (golden.get("proportion").isNull()) {
      assertThat(proportion).isEmpty();
      return;
    }
    Interval interval = proportion.orElseThrow().wilson(Golden.confidence(golden));
    assertClose(proportion.orElseThrow().value(), golden.get("proportion"));
    assertClose(interval.lower(), golden.get("lower"));
    assertClose(interval.upper(), golden.get("upper"));
  }

  @ParameterizedTest
  @MethodSource("rates")
  void aRateHasByarsIntervalFromTenEventsAndTheExactOneBelow(JsonNode golden) {
    Rate rate =
        new Rate(
            golden.get("events").doubleValue(),
            golden.get("denominator").doubleValue(),
            golden.get("multiplier").doubleValue());
    Interval interval = rate.interval(Golden.confidence(golden));
    assertClose(rate.value(), golden.get("rate"));
    assertClose(interval.lower(), golden.get("lower"));
    assertClose(interval.upper(), golden.get("upper"));
    assertThat(interval.method())
        .isEqualTo(
            golden.get("method").asText().equals("byars")
                ? Interval.Method.BYAR
                : Interval.Method.EXACT_POISSON);
  }

  @ParameterizedTest
  @MethodSource("means")
  void aMeanHasStudentsInterval(JsonNode golden) {
    Mean mean = Mean.of(Golden.numbers(golden.get("values"))).orElseThrow();
    assertThat(mean.count()).isEqualTo(golden.get("n").intValue());
    assertClose(mean.value(), golden.get("mean"));
    assertClose(mean.standardDeviation(), golden.get("sd"));
    assertClose(mean.interval(Confidence.P95).lower(), golden.get("lower_95"));
    assertClose(mean.interval(Confidence.P95).upper(), golden.get("upper_95"));
    assertClose(mean.interval(Confidence.P99_8).lower(), golden.get("lower_99.8"));
    assertClose(mean.interval(Confidence.P99_8).upper(), golden.get("upper_99.8"));
  }

  @Test
  void theDeviatesAreThoseOfTheSpecification() {
    assertThat(Confidence.P95.z()).isCloseTo(1.959963985, within());
    assertThat(Confidence.P99_8.z()).isCloseTo(3.090232306, within());
  }

  private static Offset<Double> within() {
    return Offset.offset(5e-10);
  }
}
