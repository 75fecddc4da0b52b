package uk.datr.workforce.calculator.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that specification B9.1 prints. */
class SamplingVectorsTest {

  private static final double PRINTED = 1e-6;

  @Test
  void theGeneratorGivesThePublishedNumbers() {
    SplitMix64 generator = new SplitMix64(1234567);
    for (String expected :
        "6457827717110365317 3203168211198807973 9817491932198370423 4593380528125082431 16408922859458223821"
            .split(" ", -1)) {
      assertThat(Long.toUnsignedString(generator.nextLong())).isEqualTo(expected);
    }
    SplitMix64 units = new SplitMix64(42);
    for (double expected :
        new double[] {
          0.741564878772,
          0.159910392877,
          0.278601130255,
          0.344190716524,
          0.038030168540,
          0.868228076547
        }) {
      assertThat(units.nextUnit()).isCloseTo(expected, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 33.872983, 33.284972",
    "0.25, 38.660254, 37.396671",
    "0.5, 42.679492, 41.274375",
    "0.75, 47.752551, 45.559901",
    "0.95, 54.522774, 51.398622"
  })
  void quantilesAreThoseOfTheSpecification(double share, double triangular, double pert) {
    assertThat(new Distribution.Triangular(30, 40, 60).quantile(share))
        .isCloseTo(triangular, within(PRINTED));
    assertThat(new Distribution.Pert(30, 40, 60, 4).quantile(share))
        .isCloseTo(pert, within(PRINTED));
  }

  @Test
  void thePertDistributionHasTheMomentsOfTheSpecification() {
    Distribution.Pert pert = new Distribution.Pert(30, 40, 60, 4);
    assertThat(pert.beta().alpha()).isCloseTo(2.333333, within(PRINTED));
    assertThat(pert.beta().beta()).isCloseTo(3.666667, within(PRINTED));
    assertThat(pert.mean()).isCloseTo(41.666667, within(PRINTED));
    assertThat(pert.beta().variance() * 900).isCloseTo(30.555556, within(PRINTED));
  }

  @Test
  void theFirstDrawsAreThoseOfTheSpecification() {
    Draws draws = draws();
    double[][] expected = {
      {1075.476479, 36.926263, 29.124975},
      {991.422283, 40.163529, 24.684641},
      {933.777286, 51.108254, 18.270577}
    };
    for (double[] line : expected) {
      double[] drawn = draws.next();
      assertThat(drawn[0]).isCloseTo(line[0], within(PRINTED));
      assertThat(drawn[1]).isCloseTo(line[1], within(PRINTED));
      assertThat(drawn[0] / drawn[1]).isCloseTo(line[2], within(PRINTED));
    }
  }

  @Test
  void eightSamplesHaveTheSummaryOfTheSpecification() {
    Summary summary = summary(8);
    assertThat(summary.mean()).isCloseTo(23.659510, within(PRINTED));
    assertThat(summary.sd()).isCloseTo(3.673661, within(PRINTED));
    assertThat(summary.p10()).isCloseTo(19.476722, within(PRINTED));
    assertThat(summary.p50()).isCloseTo(23.453194, within(PRINTED));
    assertThat(summary.p90()).isCloseTo(28.328561, within(PRINTED));
  }

  @Test
  void tenThousandSamplesHaveTheSummaryOfTheSpecification() {
    Summary summary = summary(10_000);
    assertThat(summary.mean()).isCloseTo(24.251748, within(PRINTED));
    assertThat(summary.sd()).isCloseTo(3.770618, within(PRINTED));
    assertThat(summary.p5()).isCloseTo(18.476049, within(PRINTED));
    assertThat(summary.p10()).isCloseTo(19.394172, within(PRINTED));
    assertThat(summary.p50()).isCloseTo(23.988210, within(PRINTED));
    assertThat(summary.p90()).isCloseTo(29.371593, within(PRINTED));
    assertThat(summary.p95()).isCloseTo(30.956995, within(PRINTED));
    assertThat(summary.mean()).isCloseTo(24.341827, within(4 * summary.standardError()));
  }

  private static Draws draws() {
    return new Draws(
        new TreeMap<>(
            Map.of(
                "a",
                new Distribution.Triangular(900, 1000, 1200),
                "b",
                new Distribution.Triangular(30, 40, 60))),
        42);
  }

  private static Summary summary(int samples) {
    Draws draws = draws();
    double[] values = new double[samples];
    for (int sample = 0; sample < samples; sample++) {
      double[] drawn = draws.next();
      values[sample] = drawn[0] / drawn[1];
    }
    return Summary.of(values);
  }
}
