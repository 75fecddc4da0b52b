package uk.datr.workforce.calculator.engine.model;

/** How absence through sickness is measured (specification B3). */
public sealed interface Sickness {

  /**
   * A share of the days that remain after leave and public holidays.
   *
   * @param share 0 to below 1
   */
  record Rate(double share) implements Sickness {}

  /**
   * A number of days.
   *
   * @param days days a year, 0 or more
   */
  record Days(double days) implements Sickness {}

  /** Days a year lost, of the days that remain after leave and public holidays. */
  default double daysOf(double daysAfterLeave) {
    return switch (this) {
      case Rate rate -> rate.share() * daysAfterLeave;
      case Days days -> days.days();
    };
  }
}
