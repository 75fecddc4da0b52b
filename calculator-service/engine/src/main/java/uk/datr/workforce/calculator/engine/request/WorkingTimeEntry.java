package uk.datr.workforce.calculator.engine.request;

import org.jspecify.annotations.Nullable;

/**
 * The year of one WTE (specification B3). Exactly one of the two measures of sickness is given.
 *
 * @param weeksPerYear weeks, 0 to 53
 * @param daysPerWeek days, 0 to 7
 * @param hoursPerDay hours, 0 to 12
 * @param annualLeaveDays days, 0 or more
 * @param publicHolidayDays days, 0 or more
 * @param otherAbsenceDays days, 0 or more
 * @param sicknessRate share of the days after leave and public holidays, 0 to below 1
 * @param sickDays days, 0 or more
 * @param annualDaysOverride days, 0 or more, in place of weeks times days
 */
public record WorkingTimeEntry(
    @Nullable Double weeksPerYear,
    @Nullable Double daysPerWeek,
    @Nullable Double hoursPerDay,
    @Nullable Double annualLeaveDays,
    @Nullable Double publicHolidayDays,
    @Nullable Double otherAbsenceDays,
    @Nullable Double sicknessRate,
    @Nullable Double sickDays,
    @Nullable Double annualDaysOverride) {}
