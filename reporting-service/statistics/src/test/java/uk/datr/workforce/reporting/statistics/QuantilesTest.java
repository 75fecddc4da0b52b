package uk.datr.workforce.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's quantiles against the closed forms that some degrees of freedom have. */
class QuantilesTest {

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.025, 0.1, 0.9, 0.975, 0.999})
  void quantilesMeetTheirClosedForms(double probability) {
    double twice = 2 * probability - 1;
    assertClose(Quantiles.studentT(probability, 1), Math.tan(Math.PI * (probability - 0.5)));
    assertClose(Quantiles.studentT(probability, 2), twice * Math.sqrt(2 / (1 - twice * twice)));
    assertClose(Quantiles.chiSquared(probability, 2), -2 * Math.log1p(-probability));
    double z = Quantiles.normal((1 + probability) / 2);
    assertClose(Quantiles.chiSquared(probability, 1), z * z);
  }

  private static void assertClose(double actual, double expected) {
    assertThat(Golden.close(actual, expected)).as("%s is %s", actual, expected).isTrue();
  }
}
