package uk.datr.workforce.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators I2 and I3 and how a rate is rounded. */
class IndicatorTest {

  @ParameterizedTest
  @CsvSource({
    "4.50, 45.75, 50.25, 0.0896",
    "0.00, 10.00, 10.00, 0.0000",
    "1.00, 0.00, 1.00, 1.0000",
    "0.05, 399.95, 400.00, 0.0001",
  })
  void theVacancyRateDividesVacantWteByStaffAndVacancies(
      BigDecimal vacant, BigDecimal inPost, BigDecimal denominator, BigDecimal value) {
    Ratio ratio = Indicator.vacancyRate(vacant, inPost);
    assertThat(ratio.numerator()).isEqualTo(vacant);
    assertThat(ratio.denominator()).isEqualTo(denominator);
    assertThat(ratio.value()).contains(value);
  }

  @ParameterizedTest
  @CsvSource({
    "19, 100, 100, 100.0, 0.1900",
    "1, 1, 2, 1.5, 0.6667",
    "3, 0, 1, 0.5, 6.0000",
    "1, 4000, 4000, 4000.0, 0.0003",
  })
  void turnoverDividesLeaversByTheMeanOfStartAndEnd(
      long leavers, long start, long end, BigDecimal denominator, BigDecimal value) {
    Ratio ratio = Indicator.turnoverRate(leavers, start, end);
    assertThat(ratio.numerator()).isEqualTo(BigDecimal.valueOf(leavers));
    assertThat(ratio.denominator()).isEqualTo(denominator);
    assertThat(ratio.value()).contains(value);
  }

  @Test
  void aRateIsRoundedHalfUp() {
    assertThat(new Ratio(new BigDecimal("1"), new BigDecimal("32")).value())
        .contains(new BigDecimal("0.0313"));
  }

  @Test
  void nothingToDivideByGivesNoRate() {
    assertThat(Indicator.turnoverRate(0, 0, 0).value()).isEmpty();
    assertThat(Indicator.turnoverRate(3, 0, 0).value()).isEmpty();
    assertThat(Indicator.vacancyRate(BigDecimal.ZERO, BigDecimal.ZERO).value()).isEmpty();
  }

  @Test
  void everyIndicatorIsFoundByTheIdThatItShows() {
    assertThat(Arrays.stream(Indicator.values()).map(Indicator::id))
        .containsExactly("vacancy_rate", "turnover_rate");
    for (Indicator indicator : Indicator.values()) {
      assertThat(Indicator.find(indicator.id())).contains(indicator);
      assertThat(indicator.definition().id()).isEqualTo(indicator.id());
    }
    assertThat(Indicator.find("VACANCY_RATE")).isEmpty();
  }
}
