package uk.datr.workforce.calculator.engine;

import java.util.stream.DoubleStream;

/** Whether a result is one of numbers: inputs in range can still be too large together. */
final class FigureLimits {

  private FigureLimits() {}

  static boolean allFinite(Result result) {
    DoubleStream totals =
        DoubleStream.of(
            result.totals().requiredWte(),
            result.totals().annualCost(),
            result.totals().averageCaseload());
    DoubleStream work =
        result.interventions().values().stream()
            .flatMapToDouble(
                figures -> DoubleStream.of(figures.volume(), figures.minutesPerAttendedContact()));
    DoubleStream roles =
        result.roles().values().stream()
            .flatMapToDouble(role ->
                DoubleStream.of(
                    role.directHours(),
                    role.workloadWte(),
                    role.caseloadWte(),
                    role.requiredWte(),
                    role.headcount(),
                    role.establishmentWte(),
                    role.annualCost()));
    return DoubleStream.concat(totals, DoubleStream.concat(work, roles)).allMatch(Double::isFinite);
  }
}
