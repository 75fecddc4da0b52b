package uk.datr.workforce.calculator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayRoundingTest {

  @ParameterizedTest(name = "WISN 2010 shows {0} as {1}")
  @CsvSource({
    "0,0",
    "0.3,1",
    "1,1",
    "1.1,1",
    "1.11,2",
    "2.2,2",
    "2.21,3",
    "3.3,3",
    "3.31,4",
    "4.4,4",
    "4.45,5",
    "5.5,5",
    "5.51,6",
    "6.49,6",
    "6.5,7",
    "0.0000000000001,1",
    "2.2000000000000002,2"
  })
  void theThresholdsOfWisnAreMet(double wte, double shown) {
    assertThat(DisplayRounding.WISN_2010.round(wte)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} is shown as {1} or {2}")
  @CsvSource({"0,0,0", "1,1,1", "1.2,1.5,2", "1.5,1.5,2", "1.51,2,2"})
  void roundingUpNeverShowsLess(double wte, double half, double whole) {
    assertThat(DisplayRounding.HALF_WTE_UP.round(wte)).isEqualTo(half);
    assertThat(DisplayRounding.WHOLE_UP.round(wte)).isEqualTo(whole);
    assertThat(DisplayRounding.NONE.round(wte)).isEqualTo(wte);
  }
}
