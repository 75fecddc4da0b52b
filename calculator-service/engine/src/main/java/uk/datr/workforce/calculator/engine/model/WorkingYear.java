package uk.datr.workforce.calculator.engine.model;

/**
 * Available working time of one WTE, step by step (specification B4 "Available working time").
 *
 * @param weeksPerYear weeks
 * @param daysPerWeek days
 * @param hoursPerDay hours
 * @param nominalDays A: days before any absence
 * @param daysAfterLeave B: days after leave and public holidays
 * @param sickDays days lost through sickness
 * @param availableDays days at work
 * @param awtHours AWT: hours at work in the year
 */
public record WorkingYear(
    double weeksPerYear,
    double daysPerWeek,
    double hoursPerDay,
    double nominalDays,
    double daysAfterLeave,
    double sickDays,
    double availableDays,
    double awtHours) {

  /** The year that remains of a contract after its absences. */
  public static WorkingYear of(Contract contract, Absence absence) {
    double afterLeave =
        contract.nominalDays() - absence.annualLeaveDays() - absence.publicHolidayDays();
    double sick = absence.sickness().daysOf(afterLeave);
    double available = afterLeave - sick - absence.otherAbsenceDays();
    return new WorkingYear(
        contract.weeksPerYear(),
        contract.daysPerWeek(),
        contract.hoursPerDay(),
        contract.nominalDays(),
        afterLeave,
        sick,
        available,
        available * contract.hoursPerDay());
  }

  /** Whether any working time is left. */
  public boolean isPositive() {
    return availableDays > 0 && awtHours > 0;
  }

  /**
   * The contracted year.
   *
   * @param weeksPerYear weeks, 0 to 53
   * @param daysPerWeek days, 0 to 7
   * @param hoursPerDay hours, 0 to 12
   * @param nominalDays days a year before any absence
   */
  public record Contract(
      double weeksPerYear, double daysPerWeek, double hoursPerDay, double nominalDays) {}

  /**
   * What a year loses.
   *
   * @param annualLeaveDays days, 0 or more
   * @param publicHolidayDays days, 0 or more
   * @param otherAbsenceDays days, 0 or more
   * @param sickness days or rate
   */
  public record Absence(
      double annualLeaveDays,
      double publicHolidayDays,
      double otherAbsenceDays,
      Sickness sickness) {}
}
