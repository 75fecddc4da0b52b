package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.rules.Indicators.Ratio;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;
import uk.datr.workforce.census.rules.RoleFlow.StartSource;

/** Expected numbers are worked out by hand from census.md 4.7. */
class IndicatorsTest {

  @Test
  void vacancyRateLeavesOutBankAndAgency() {
    // 2.5 ÷ (11.4 + 1.6 + 2.5); bank 0.2 and agency 0.8 are left out
    Optional<Ratio> rate = Indicators.vacancyRate(Body.faultless().content());

    assertThat(rate).hasValue(new Ratio(new BigDecimal("2.50"), new BigDecimal("15.50")));
    assertThat(rate.orElseThrow().value(4)).isEqualByComparingTo("0.1613");
  }

  @Test
  void vacancyRateOfNothingButVacanciesIsOne() {
    assertThat(Indicators.vacancyRate(content(List.of(staff("BANK", "9")), List.of(vacancy("2")))))
        .hasValueSatisfying(rate -> assertThat(rate.value(2)).isEqualByComparingTo("1"));
  }

  @Test
  void vacancyRateWithoutVacanciesIsZero() {
    assertThat(Indicators.vacancyRate(content(List.of(staff("PERMANENT", "9")), List.of())))
        .hasValueSatisfying(rate -> assertThat(rate.value(2)).isEqualByComparingTo("0"));
  }

  @Test
  void vacancyRateIsUnknownWithoutItsSectionsOrADenominator() {
    assertThat(Indicators.vacancyRate(content(null, List.of(vacancy("2"))))).isEmpty();
    assertThat(Indicators.vacancyRate(content(List.of(staff("PERMANENT", "9")), null))).isEmpty();
    assertThat(Indicators.vacancyRate(content(List.of(), List.of()))).isEmpty();
    assertThat(Indicators.vacancyRate(content(List.of(staff("AGENCY", "1")), List.of()))).isEmpty();
  }

  @Test
  void turnoverDividesLeaversByTheMeanOfStartAndEnd() {
    // (3 + 0) ÷ ((11 + 13 + 1 + 2) ÷ 2) = 3 ÷ 13.5
    Optional<Ratio> rate =
        Indicators.turnoverRate(
            List.of(
                new RoleFlow("DAW01", 4, 3, 11, StartSource.GIVEN, 13),
                new RoleFlow("NUR02", 1, 0, 1, StartSource.DERIVED, 2)));

    assertThat(rate).hasValue(new Ratio(new BigDecimal("3"), new BigDecimal("13.5")));
    assertThat(rate.orElseThrow().value(4)).isEqualByComparingTo("0.2222");
  }

  @Test
  void turnoverOfAReturnCountsRolesWithoutLeavers() {
    // end: DAW01 12, NUR02 2 (bank and agency left out); start: DAW01 given 11, NUR02 derived 2 − 1
    // = 1
    assertThat(
            Indicators.turnoverRate(
                StartHeadcount.resolve(Body.faultless().content(), Optional.empty())))
        .hasValue(new Ratio(new BigDecimal("3"), new BigDecimal("13.0")));
  }

  @Test
  void turnoverIsUnknownWhenNobodyWasThere() {
    assertThat(Indicators.turnoverRate(List.of())).isEmpty();
    assertThat(
            Indicators.turnoverRate(List.of(new RoleFlow("DAW01", 0, 2, 0, StartSource.GIVEN, 0))))
        .isEmpty();
  }

  @Test
  void aRateNeedsADenominator() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ratio(BigDecimal.ONE, BigDecimal.ZERO));
  }

  private static ReturnContent content(
      @Nullable List<StaffInPost> staff, @Nullable List<Vacancy> vacancies) {
    return new ReturnContent(Header.NONE, staff, null, vacancies, null);
  }

  private static StaffInPost staff(String basis, String wte) {
    return new StaffInPost("DAW01", null, basis, 9, new BigDecimal(wte));
  }

  private static Vacancy vacancy(String wte) {
    return new Vacancy("DAW01", null, new BigDecimal(wte), 2, null, null);
  }
}
