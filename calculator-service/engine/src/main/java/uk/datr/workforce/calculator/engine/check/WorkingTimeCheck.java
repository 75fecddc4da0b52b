package uk.datr.workforce.calculator.engine.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.Activity;
import uk.datr.workforce.calculator.engine.model.AllowanceUnit;
import uk.datr.workforce.calculator.engine.model.Sickness;
import uk.datr.workforce.calculator.engine.model.WorkingYear;
import uk.datr.workforce.calculator.engine.request.ActivityEntry;
import uk.datr.workforce.calculator.engine.request.WorkingTimeEntry;

/** Reads the year of a WTE and the activities in it (specification B3). */
record WorkingTimeCheck(Findings findings) {

  private static final Range WEEKS = Range.between(0, 53);
  private static final Range DAYS = Range.between(0, 7);
  private static final Range HOURS = Range.between(0, 12);

  /** The working year, or nothing when it cannot be read or leaves no time. */
  @Nullable WorkingYear year(Given<WorkingTimeEntry> given) {
    WorkingTimeEntry entry = given.value();
    Pointer at = given.at();
    if (entry == null) {
      findings.missing(at);
      return null;
    }
    int before = findings.faults();
    double weeks = findings.number(entry.weeksPerYear(), WEEKS, at.to("weeksPerYear"));
    double days = findings.number(entry.daysPerWeek(), DAYS, at.to("daysPerWeek"));
    double hours = findings.number(entry.hoursPerDay(), HOURS, at.to("hoursPerDay"));
    double nominal =
        findings.numberOr(
            weeks * days,
            entry.annualDaysOverride(),
            Range.NOT_NEGATIVE,
            at.to("annualDaysOverride"));
    var absence =
        new WorkingYear.Absence(
            days(entry.annualLeaveDays(), at.to("annualLeaveDays")),
            days(entry.publicHolidayDays(), at.to("publicHolidayDays")),
            days(entry.otherAbsenceDays(), at.to("otherAbsenceDays")),
            sickness(entry, at));
    if (findings.faults() > before) {
      return null;
    }
    WorkingYear year =
        WorkingYear.of(new WorkingYear.Contract(weeks, days, hours, nominal), absence);
    if (!year.isPositive()) {
      findings.add(FaultCode.NON_POSITIVE_AWT, at, "Absences leave no working time in the year.");
      return null;
    }
    return year;
  }

  /** Support activities, or nothing when one cannot be read. */
  @Nullable List<Activity> support(Given<List<@Nullable ActivityEntry>> given) {
    if (given.value() == null) {
      findings.missing(given.at());
    }
    return activities(given, false);
  }

  /** Additional activities, none when left out, or nothing when one cannot be read. */
  @Nullable List<Activity> additional(Given<List<@Nullable ActivityEntry>> given) {
    return activities(given, true);
  }

  private @Nullable List<Activity> activities(
      Given<List<@Nullable ActivityEntry>> given, boolean additional) {
    int before = findings.faults();
    List<Activity> activities = new ArrayList<>();
    List<@Nullable ActivityEntry> entries = given.value();
    if (entries != null) {
      for (int index = 0; index < entries.size(); index++) {
        Activity activity = activity(entries.get(index), additional, given.at().to(index));
        if (activity != null) {
          activities.add(activity);
        }
      }
    }
    return findings.faults() > before ? null : List.copyOf(activities);
  }

  private @Nullable Activity activity(
      @Nullable ActivityEntry entry, boolean additional, Pointer at) {
    if (entry == null) {
      findings.missing(at);
      return null;
    }
    AllowanceUnit unit = findings.code(AllowanceUnit.class, entry.unit(), at.to("unit"));
    if (additional && unit == AllowanceUnit.PERCENT) {
      findings.add(
          FaultCode.UNSUPPORTED_METHOD,
          at.to("unit"),
          "Additional activities are given in hours; per cent is for support activities.");
    }
    double amount = findings.number(entry.amount(), Range.NOT_NEGATIVE, at.to("amount"));
    double staff =
        additional ? findings.number(entry.staff(), Range.NOT_NEGATIVE, at.to("staff")) : 1;
    return unit == null ? null : new Activity(unit, amount, staff);
  }

  private double days(@Nullable Double days, Pointer at) {
    return findings.number(days, Range.NOT_NEGATIVE, at);
  }

  private Sickness sickness(WorkingTimeEntry entry, Pointer at) {
    Double days = entry.sickDays();
    if (days == null) {
      Pointer rateAt = at.to("sicknessRate");
      return new Sickness.Rate(findings.number(entry.sicknessRate(), Range.BELOW_ONE, rateAt));
    }
    if (entry.sicknessRate() != null) {
      findings.add(
          FaultCode.OUT_OF_RANGE,
          at.to("sickDays"),
          "Give either the sickness rate or the sick days, not both.");
    }
    return new Sickness.Days(days(days, at.to("sickDays")));
  }
}
