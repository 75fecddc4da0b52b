package uk.datr.workforce.calculator.engine.model;

/**
 * Time beside the work with people (specification B4 "Category allowance" and "Individual allowance").
 *
 * @param unit of the amount
 * @param amount 0 or more
 * @param staff heads that do it; 1 for a support activity, which everyone in the role does
 */
public record Activity(AllowanceUnit unit, double amount, double staff) {

  private static final double MONTHS = 12;

  /**
   * Share of working time. Day and week are shares of nominal time, month and year of available time, as the WISN
   * convention has it in public code.
   */
  public double shareOf(WorkingYear year) {
    if (amount == 0) {
      return 0;
    }
    return switch (unit) {
      case PERCENT -> amount / 100;
      case HOURS_PER_DAY -> amount / year.hoursPerDay();
      case HOURS_PER_WEEK -> amount / (year.hoursPerDay() * year.daysPerWeek());
      case HOURS_PER_MONTH -> MONTHS * amount / year.awtHours();
      case HOURS_PER_YEAR -> amount / year.awtHours();
    };
  }

  /** Hours a year of all staff who do it. */
  public double annualHours(WorkingYear year) {
    double hours =
        switch (unit) {
          case PERCENT ->
              throw new IllegalArgumentException("An additional activity has no share of time");
          case HOURS_PER_DAY -> amount * year.awtHours() / year.hoursPerDay();
          case HOURS_PER_WEEK -> amount * year.weeksPerYear();
          case HOURS_PER_MONTH -> MONTHS * amount;
          case HOURS_PER_YEAR -> amount;
        };
    return hours * staff;
  }
}
