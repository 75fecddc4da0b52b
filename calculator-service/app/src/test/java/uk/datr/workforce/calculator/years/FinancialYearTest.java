package uk.datr.workforce.calculator.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FinancialYearTest {

  @Test
  void aYearBeginsOnTheFirstOfApril() {
    assertThat(FinancialYear.of(LocalDate.parse("2026-03-31")).label()).isEqualTo("2025-26");
    assertThat(FinancialYear.of(LocalDate.parse("2026-04-01")).label()).isEqualTo("2026-27");
    assertThat(new FinancialYear(2026).lastDay()).isEqualTo("2027-03-31");
  }

  @Test
  void aLabelNamesTwoYearsThatFollowEachOther() {
    assertThat(FinancialYear.parse("2099-00")).contains(new FinancialYear(2099));
    assertThat(FinancialYear.parse("2026-28")).isEmpty();
    assertThat(FinancialYear.parse("2026/27")).isEmpty();
  }
}
