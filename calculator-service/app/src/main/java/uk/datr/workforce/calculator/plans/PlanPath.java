package uk.datr.workforce.calculator.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.datr.workforce.calculator.years.FinancialYear;

/** Where a plan expects a role to be on a day: in even steps of days between the ends of its years. */
final class PlanPath {

  private final FinancialYear first;
  private final PlanFigures figures;

  PlanPath(FinancialYear first, PlanFigures figures) {
    this.first = first;
    this.figures = figures;
  }

  /** WTE of a role on a day; before the plan who was in post, after it the last target. */
  double expected(String role, LocalDate day) {
    int index = FinancialYear.of(day).start() - first.start();
    List<PlanFigures.Year> years = figures.years();
    if (index < 0) {
      return opening(role);
    }
    if (index >= years.size()) {
      return target(role, years.size() - 1);
    }
    FinancialYear year = first.plus(index);
    double before = index == 0 ? opening(role) : target(role, index - 1);
    double passed = ChronoUnit.DAYS.between(year.firstDay(), day) + 1.0;
    double all = ChronoUnit.DAYS.between(year.firstDay(), year.lastDay()) + 1.0;
    return before + (target(role, index) - before) * passed / all;
  }

  private double opening(String role) {
    return figures.opening().getOrDefault(role, 0.0);
  }

  private double target(String role, int index) {
    PlanFigures.Flow flow = figures.years().get(index).roles().get(role);
    return flow == null ? 0 : flow.target();
  }
}
