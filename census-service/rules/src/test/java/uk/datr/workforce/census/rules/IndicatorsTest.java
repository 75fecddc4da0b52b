package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.datr.workforce.census.rules.Indicators.Ratio;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;
import uk.datr.workforce.census.rules.RoleFlow.StartSource;
import uk.datr.workforce.referencedata.RoleGroup;

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

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "I2, WTE, -, 2.5, 18",
        "I3, PEOPLE, -, 3, 16.5",
        "I4, PEOPLE, -, 5, 16.5",
        "I5, PEOPLE, -, 13, 18",
        "I6, PEOPLE, -, 6, 25",
        "I1, WTE, -, 16.5, 19",
        "I7, DAYS, -, 180, 3500",
        "I8, CASES, -, 405, 9",
        "I9, WTE, -, 1.6, 16.5",
        "I11, WTE, DAW, 12.2, 16.5",
        "I11, WTE, PEER, 1.5, 16.5",
        "I11, WTE, NUR, 1.6, 16.5",
        "I11, WTE, MGA, 1.2, 16.5"
      })
  void everyIndicatorOfAReturnIsItsTwoParts(
      Indicator indicator,
      IndicatorValue.Basis basis,
      @Nullable RoleGroup group,
      BigDecimal numerator,
      BigDecimal denominator) {
    Body body = Body.full();

    assertThat(Indicators.of(body.content(), Optional.of(body.lastYear().content())))
        .filteredOn(one -> one.indicator() == indicator && one.group() == group)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.basis()).isEqualTo(basis);
          assertThat(one.ratio().numerator()).isEqualByComparingTo(numerator);
          assertThat(one.ratio().denominator()).isEqualByComparingTo(denominator);
        });
  }

  @Test
  void turnoverNamesWhereItsStartComesFrom() {
    Body body = Body.full();

    assertThat(Indicators.of(body.content(), Optional.of(body.lastYear().content())))
        .filteredOn(one -> one.indicator() == Indicator.I3 || one.indicator() == Indicator.I4)
        .hasSize(2)
        .allMatch(one ->
            one.startSources().equals(Set.of(StartSource.GIVEN, StartSource.PREVIOUS_RETURN)));
    assertThat(Indicators.of(body.content(), Optional.empty()))
        .filteredOn(one -> one.indicator() == Indicator.I3)
        .allMatch(one -> one.startSources().equals(Set.of(StartSource.GIVEN, StartSource.DERIVED)));
  }

  @Test
  void whatIsNotKnownMakesNoIndicator() {
    Body body = Body.full();
    body.remove("/staffInPost/0/wte").remove("/flows/1/leavers").remove("/caseload/0/openCases");
    body.set("/timeInPost/0/headcount", "'five'").set("/sickness", "{}");

    assertThat(Indicators.of(body.content(), Optional.empty()))
        .extracting(IndicatorValue::indicator)
        .containsExactly(Indicator.I6);
  }

  @Test
  void noneIsKnown() {
    Body body = Body.full().set("/unpaidStaff", "[]").set("/vacancies", "[]");

    assertThat(Indicators.unpaidShareOfPeople(body.content()).orElseThrow().value(2))
        .isEqualByComparingTo("0");
    assertThat(Indicators.unpaidShareOfWte(body.content()).orElseThrow().value(2))
        .isEqualByComparingTo("0");
    assertThat(Indicators.vacancyRate(body.content()).orElseThrow().value(2))
        .isEqualByComparingTo("0");
  }

  @Test
  void valuesOfSeveralReturnsAreAddedBeforeTheyAreDivided() {
    // 2.5 ÷ 18 and 1 ÷ 5.4 are 3.5 ÷ 23.4, and not the mean of both rates
    List<IndicatorValue> values = new ArrayList<>();
    values.addAll(Indicators.of(Body.full().content(), Optional.empty()));
    values.addAll(Indicators.of(Body.commissioner().content(), Optional.empty()));

    assertThat(Indicators.together(values))
        .filteredOn(one -> one.indicator() == Indicator.I2)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.ratio().numerator()).isEqualByComparingTo("3.5");
          assertThat(one.ratio().denominator()).isEqualByComparingTo("23.4");
        });
    assertThat(Indicators.together(values))
        .extracting(one -> one.indicator() + " " + one.basis() + " " + one.group())
        .doesNotHaveDuplicates();
    assertThatIllegalArgumentException().isThrownBy(() -> values.getFirst().plus(values.get(1)));
  }

  @Test
  void wteOfAPostAndResponseRatesAreRatiosToo() {
    assertThat(Indicators.wte(new BigDecimal("15"), new BigDecimal("37.5")).orElseThrow().value(2))
        .isEqualByComparingTo("0.4");
    assertThat(Indicators.wte(new BigDecimal("15"), BigDecimal.ZERO)).isEmpty();
    assertThat(
            Indicators.responseRate(BigDecimal.valueOf(535), BigDecimal.valueOf(650))
                .orElseThrow()
                .value(3))
        .isEqualByComparingTo("0.823");
    assertThat(Indicators.responseRate(BigDecimal.ZERO, BigDecimal.ZERO)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Indicator.class)
  void everyIndicatorSaysItsFormula(Indicator indicator) {
    assertThat(indicator.label()).isNotBlank();
    assertThat(indicator.formula()).contains(" ÷ ");
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
