package uk.datr.workforce.calculator.engine.trace;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.AllowanceUnit;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.request.ActivityEntry;
import uk.datr.workforce.calculator.engine.request.RoleEntry;
import uk.datr.workforce.calculator.engine.request.WorkingTimeEntry;

/** What one WTE of each role can give (specification B4 "Available working time" and the allowances). */
record CapacityTrace(Nodes nodes, Source source) {

  void add() {
    source
        .model()
        .roles()
        .keySet()
        .forEach(role -> {
          workingTime(role);
          support(role);
          additional(role);
        });
  }

  private void workingTime(Role role) {
    var given = source.given(role, "workingTime", RoleEntry::workingTime);
    WorkingTimeEntry entry = given.needed();
    Pointer at = given.at();
    String of = " of " + Words.of(role);
    var nominal =
        nodes.calculate(id(role, "nominalDays"), "Days before absence" + of, "days a year");
    Node before =
        entry.annualDaysOverride() == null
            ? nominal
                .with("weeksPerYear", year(role, "weeksPerYear"))
                .with("daysPerWeek", year(role, "daysPerWeek"))
                .as("weeksPerYear * daysPerWeek")
            : nominal
                .with(
                    "annualDays",
                    nodes.input(
                        at.to("annualDaysOverride"),
                        entry.annualDaysOverride(),
                        "Days a year as given",
                        "days a year"))
                .as("annualDays");
    Node afterLeave =
        nodes
            .calculate(id(role, "daysAfterLeave"), "Days after leave" + of, "days a year")
            .with("nominalDays", before)
            .with("annualLeaveDays", days(at, "annualLeaveDays", entry.annualLeaveDays()))
            .with("publicHolidayDays", days(at, "publicHolidayDays", entry.publicHolidayDays()))
            .as("nominalDays - annualLeaveDays - publicHolidayDays");
    var sickness = nodes.calculate(id(role, "sickDays"), "Days of sickness" + of, "days a year");
    Node sick =
        entry.sickDays() == null
            ? sickness
                .with("sicknessRate", year(role, "sicknessRate"))
                .with("daysAfterLeave", afterLeave)
                .as("sicknessRate * daysAfterLeave")
            : sickness.with("sickDays", days(at, "sickDays", entry.sickDays())).as("sickDays");
    Node available =
        nodes
            .calculate(id(role, "availableDays"), "Days at work" + of, "days a year")
            .with("daysAfterLeave", afterLeave)
            .with("sickDays", sick)
            .with("otherAbsenceDays", days(at, "otherAbsenceDays", entry.otherAbsenceDays()))
            .as("daysAfterLeave - sickDays - otherAbsenceDays");
    nodes
        .calculate(id(role, "awtHours"), "Available working time" + of, "hours a year")
        .with("availableDays", available)
        .with("hoursPerDay", year(role, "hoursPerDay"))
        .as("availableDays * hoursPerDay");
  }

  /** Day and week shares are of nominal time, month and year shares of available time: the WISN convention. */
  private void support(Role role) {
    var given = source.given(role, "supportActivities", RoleEntry::supportActivities);
    var all =
        nodes.calculate(
            id(role, "categoryAllowance"),
            "Share of time for support activities of " + Words.of(role),
            "share");
    List<@Nullable ActivityEntry> entries = given.needed();
    for (int index = 0; index < entries.size(); index++) {
      ActivityEntry entry = Objects.requireNonNull(entries.get(index));
      AllowanceUnit unit = unit(entry);
      var share =
          nodes
              .calculate(
                  id(role, "supportShare." + index),
                  "Share of support activity " + (index + 1) + " of " + Words.of(role),
                  "share")
              .with("amount", amount(given.at().to(index), entry, "Support activity", index));
      all.with(
          "share_" + index,
          switch (unit) {
            case PERCENT -> share.as("amount / 100");
            case HOURS_PER_DAY ->
                share.with("hoursPerDay", year(role, "hoursPerDay")).as("amount / hoursPerDay");
            case HOURS_PER_WEEK ->
                share
                    .with("hoursPerDay", year(role, "hoursPerDay"))
                    .with("daysPerWeek", year(role, "daysPerWeek"))
                    .as("part(amount, hoursPerDay * daysPerWeek)");
            case HOURS_PER_MONTH -> share.with("awtHours", awt(role)).as("12 * amount / awtHours");
            case HOURS_PER_YEAR -> share.with("awtHours", awt(role)).as("amount / awtHours");
          });
    }
    Node allowance = all.ascendingSum();
    nodes
        .calculate(id(role, "caf"), "Category allowance factor of " + Words.of(role), "factor")
        .with("categoryAllowance", allowance)
        .as("1 / (1 - categoryAllowance)");
  }

  private void additional(Role role) {
    var given = source.given(role, "additionalActivities", RoleEntry::additionalActivities);
    List<@Nullable ActivityEntry> entries = given.value() == null ? List.of() : given.needed();
    var all =
        nodes.calculate(
            id(role, "additionalHours"),
            "Hours of additional activities of " + Words.of(role),
            "hours a year");
    for (int index = 0; index < entries.size(); index++) {
      ActivityEntry entry = Objects.requireNonNull(entries.get(index));
      Pointer at = given.at().to(index);
      var hours =
          nodes
              .calculate(
                  id(role, "additionalHours." + index),
                  "Hours of additional activity " + (index + 1) + " of " + Words.of(role),
                  "hours a year")
              .with("amount", amount(at, entry, "Additional activity", index))
              .with(
                  "staff",
                  nodes.input(
                      at.to("staff"),
                      Objects.requireNonNull(entry.staff()),
                      "Staff for additional activity " + (index + 1),
                      "heads"));
      all.with(
          "hours_" + index,
          switch (unit(entry)) {
            case PERCENT -> throw new IllegalArgumentException("No share of time at " + at.text());
            case HOURS_PER_DAY ->
                hours
                    .with("awtHours", awt(role))
                    .with("hoursPerDay", year(role, "hoursPerDay"))
                    .as("amount * awtHours / hoursPerDay * staff");
            case HOURS_PER_WEEK ->
                hours
                    .with("weeksPerYear", year(role, "weeksPerYear"))
                    .as("amount * weeksPerYear * staff");
            case HOURS_PER_MONTH -> hours.as("12 * amount * staff");
            case HOURS_PER_YEAR -> hours.as("amount * staff");
          });
    }
    Node hours = all.ascendingSum();
    nodes
        .calculate(id(role, "iafWte"), "WTE for additional activities of " + Words.of(role), "WTE")
        .with("additionalHours", hours)
        .with("awtHours", awt(role))
        .as("additionalHours / awtHours");
  }

  private Node awt(Role role) {
    return nodes.get(id(role, "awtHours"));
  }

  private Node year(Role role, String field) {
    var given = source.given(role, "workingTime", RoleEntry::workingTime);
    WorkingTimeEntry entry = given.needed();
    Pointer at = given.at().to(field);
    return switch (field) {
      case "weeksPerYear" -> year(at, entry.weeksPerYear(), "Weeks in the year", "weeks");
      case "daysPerWeek" -> year(at, entry.daysPerWeek(), "Working days in a week", "days");
      case "hoursPerDay" -> year(at, entry.hoursPerDay(), "Hours in a working day", "hours");
      case "sicknessRate" -> year(at, entry.sicknessRate(), "Sickness rate", "share");
      default -> throw new IllegalArgumentException(field);
    };
  }

  private Node year(Pointer at, @Nullable Double value, String label, String unit) {
    return nodes.input(at, Objects.requireNonNull(value), label, unit);
  }

  private Node days(Pointer at, String field, @Nullable Double days) {
    String label =
        switch (field) {
          case "annualLeaveDays" -> "Days of annual leave";
          case "publicHolidayDays" -> "Public holidays";
          case "sickDays" -> "Days of sickness as given";
          default -> "Days of other absence";
        };
    return nodes.input(at.to(field), Objects.requireNonNull(days), label, "days a year");
  }

  private Node amount(Pointer at, ActivityEntry entry, String kind, int index) {
    return nodes.input(
        at.to("amount"),
        Objects.requireNonNull(entry.amount()),
        kind + " " + (index + 1),
        unit(entry) == AllowanceUnit.PERCENT ? "per cent" : Words.of(unit(entry)));
  }

  private static AllowanceUnit unit(ActivityEntry entry) {
    return AllowanceUnit.valueOf(Objects.requireNonNull(entry.unit()));
  }

  private static String id(Role role, String figure) {
    return "roles." + role + "." + figure;
  }
}
