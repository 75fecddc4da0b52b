package uk.datr.workforce.calculator.engine;

import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Whether a result is one of numbers: inputs in range can still be too large, or too small, together. */
final class FigureLimits {

  private FigureLimits() {}

  static boolean allFinite(Result result) {
    Result.Totals totals = result.totals();
    return finite(
            totals.requiredWte(),
            totals.annualCost(),
            totals.averageCaseload(),
            orZero(totals.contactMinutesPerPersonMonth()))
        && result.demand().values().stream().allMatch(FigureLimits::finite)
        && result.interventions().values().stream().allMatch(FigureLimits::finite)
        && result.roles().values().stream().allMatch(FigureLimits::finite);
  }

  private static boolean finite(Result.DemandFigures people) {
    return finite(people.persons(), people.newPresentations(), people.averageCaseload());
  }

  private static boolean finite(Result.InterventionFigures work) {
    return finite(work.volume(), work.minutesPerAttendedContact())
        && work.hoursByRole().values().stream().allMatch(Double::isFinite)
        && work.standardWorkloadByRole().values().stream().allMatch(Double::isFinite);
  }

  private static boolean finite(Result.RoleFigures role) {
    return finite(
        role.directHours(),
        role.workloadWte(),
        role.caseloadWte(),
        role.requiredWte(),
        role.headcount(),
        role.establishmentWte(),
        role.annualCost(),
        orZero(role.peoplePerWte()),
        orZero(role.gapWte()),
        orZero(role.wisnRatio()));
  }

  private static boolean finite(double... figures) {
    return DoubleStream.of(figures).allMatch(Double::isFinite);
  }

  private static double orZero(@Nullable Double figure) {
    return figure == null ? 0 : figure;
  }
}
