package uk.datr.workforce.calculator.years;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A financial year of the public sector: 1 April to 31 March.
 *
 * @param start calendar year in which it begins
 */
public record FinancialYear(int start) {

  private static final Pattern LABEL = Pattern.compile("(20[0-9]{2})-([0-9]{2})");
  private static final int CENTURY = 100;

  /** The year that a day is in. */
  public static FinancialYear of(LocalDate day) {
    return new FinancialYear(
        day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
  }

  /** The year of a label, {@code 2026-27}; empty when the two do not follow each other. */
  public static Optional<FinancialYear> parse(String label) {
    Matcher matcher = LABEL.matcher(label);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    FinancialYear year = new FinancialYear(Integer.parseInt(matcher.group(1)));
    return year.label().equals(label) ? Optional.of(year) : Optional.empty();
  }

  /** As it is written, {@code 2026-27}. */
  public String label() {
    return "%d-%02d".formatted(start, (start + 1) % CENTURY);
  }

  /** 1 April. */
  public LocalDate firstDay() {
    return LocalDate.of(start, Month.APRIL, 1);
  }

  /** 31 March. */
  public LocalDate lastDay() {
    return firstDay().plusYears(1).minusDays(1);
  }

  /** The year that is so many years later. */
  public FinancialYear plus(int years) {
    return new FinancialYear(start + years);
  }
}
