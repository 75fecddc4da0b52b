package uk.datr.workforce.calculator.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our beta distribution beside that of Apache Commons Statistics. */
class BetaTest {

  @ParameterizedTest(name = "shapes {0} and {1}")
  @CsvSource({
    "1, 1",
    "1, 5",
    "5, 1",
    "2.3333333333333335, 3.6666666666666665",
    "1.0001, 4.9999",
    "3, 3",
    "11, 91",
    "101, 1",
    "60, 41"
  })
  void sharesAndQuantilesAreThoseOfAnotherLibrary(double alpha, double beta) {
    BetaDistribution other = BetaDistribution.of(alpha, beta);
    Beta ours = new Beta(alpha, beta);
    SplitMix64 random = new SplitMix64(9);
    for (int round = 0; round < 300; round++) {
      double share = round == 0 ? 1e-12 : round == 1 ? 1 - 1e-12 : random.nextUnit();
      double value = ours.quantile(share);
      assertThat(value).as("quantile %s", share).isBetween(0.0, 1.0);
      assertThat(other.cumulativeProbability(value)).isCloseTo(share, within(1e-12));
      assertThat(ours.shareBelow(value))
          .isCloseTo(other.cumulativeProbability(value), within(1e-12));
      // At the far ends a value follows from 1 - share, of which few digits are left.
      double precision = round < 2 ? 1e-6 : 1e-8;
      assertThat(value).isCloseTo(other.inverseCumulativeProbability(share), within(precision));
    }
  }

  @ParameterizedTest(name = "shapes {0} and {1}")
  @CsvSource({"2.3333333333333335, 3.6666666666666665", "1, 5", "90, 12"})
  void quantilesRiseWithTheShare(double alpha, double beta) {
    Beta ours = new Beta(alpha, beta);
    double before = 0;
    for (int step = 1; step < 4_000; step++) {
      double value = ours.quantile(step / 4_000.0);
      assertThat(value).isGreaterThan(before);
      before = value;
    }
  }
}
