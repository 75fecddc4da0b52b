package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.error;
import static uk.datr.workforce.census.rules.Rule.warning;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import uk.datr.workforce.census.rules.ReturnTables.Sickness;

/** Sickness (census.md 5.3, C226 to C228). C227 speaks where C226 would. */
final class SicknessRules {

  static final Rule C226 =
      warning("C226", "Unusual sickness rate")
          .fromDraftOn()
          .percent("mostSickness", "15", "greatest sickness rate")
          .parameter("leastWte", "20", "fewest paid WTE of which it is looked at")
          .says("Sickness rate of {x}% is unusual.")
          .help(
              "WTE days lost are compared with WTE days available over the twelve months. Check that both are of the same"
                  + " staff and counted in the same way, in calendar days or in working days.")
          .when((checked, limits) ->
              Indicators.sicknessRate(checked.content())
                  .filter(rate ->
                      !limits.leavesTo(SicknessRules.C227)
                          || rate.numerator().compareTo(rate.denominator()) <= 0)
                  .filter(rate ->
                      checked
                          .figures()
                          .paidWte()
                          .filter(wte -> limits.reaches(wte, "leastWte"))
                          .isPresent())
                  .filter(rate ->
                      rate.numerator().signum() == 0
                          || rate.abovePercent(limits.get("mostSickness")))
                  .map(rate ->
                      Breach.at("/sickness/wteDaysLost")
                          .with("x", Breach.percent(rate))
                          .value(rate.numerator())
                          .expected(
                              "above 0%, at most "
                                  + Breach.plain(limits.get("mostSickness"))
                                  + "%"))
                  .stream());

  static final Rule C227 =
      error("C227", "More days lost than available")
          .fromDraftOn()
          .says("Days lost exceed days available.")
          .help(
              "wteDaysAvailable are the days that the staff could have worked, those lost included. Check whether both were"
                  + " exchanged.")
          .when((checked, limits) ->
              sickness(checked)
                  .filter(days -> days.lost().compareTo(days.available()) > 0)
                  .map(days ->
                      Breach.at("/sickness/wteDaysLost")
                          .value(days.lost())
                          .expected("at most " + Breach.plain(days.available()))));

  static final Rule C228 =
      warning("C228", "Days available do not fit the staff")
          .fromDraftOn()
          .parameter("calendarDays", "365", "days a year of one WTE, in calendar days")
          .parameter("workingDays", "225", "days a year of one WTE, in working days")
          .percent("tolerance", "20", "greatest difference from either")
          .says("Days available do not fit {wte} WTE.")
          .help(
              "One whole-time equivalent has 365 calendar days or about 225 working days a year; the staff are those of"
                  + " section B without bank and agency. A team that grew or shrank in the year is off by more; explain it"
                  + " then.")
          .when((checked, limits) ->
              checked.figures().establishedWte().stream()
                  .filter(wte -> wte.signum() > 0)
                  .flatMap(wte ->
                      available(checked)
                          .filter(days ->
                              !near(days, wte.multiply(limits.get("calendarDays")), limits)
                                  && !near(days, wte.multiply(limits.get("workingDays")), limits))
                          .map(days ->
                              Breach.at("/sickness/wteDaysAvailable")
                                  .with("wte", wte)
                                  .value(days)
                                  .expected(
                                      "about "
                                          + Breach.plain(wte.multiply(limits.get("calendarDays")))
                                          + " or "
                                          + Breach.plain(
                                              wte.multiply(limits.get("workingDays")))))));

  static final List<Rule> ALL = List.of(C226, C227, C228);

  private SicknessRules() {}

  /** Days lost and available, also where none are available. */
  private static Stream<Days> sickness(CheckedReturn checked) {
    Sickness sickness = checked.content().sickness();
    return sickness == null || sickness.wteDaysLost() == null || sickness.wteDaysAvailable() == null
        ? Stream.empty()
        : Stream.of(new Days(sickness.wteDaysLost(), sickness.wteDaysAvailable()));
  }

  private record Days(BigDecimal lost, BigDecimal available) {}

  private static Stream<BigDecimal> available(CheckedReturn checked) {
    Sickness sickness = checked.content().sickness();
    return sickness == null ? Stream.empty() : Stream.ofNullable(sickness.wteDaysAvailable());
  }

  private static boolean near(BigDecimal days, BigDecimal expected, Rule.Limits limits) {
    return days.subtract(expected)
            .abs()
            .multiply(BigDecimal.valueOf(100))
            .compareTo(expected.multiply(limits.get("tolerance")))
        <= 0;
  }
}
