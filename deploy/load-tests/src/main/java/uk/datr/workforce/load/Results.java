package uk.datr.workforce.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * All that was measured.
 *
 * @param runs the figures of each run, in order
 * @param starts the warm starts
 */
record Results(List<List<Figure>> runs, List<WarmStart> starts) {

  /** One kind of work as one kind of caller asked for it. */
  record Case(String work, String arrivals) {}

  /**
   * How many times as long the service takes as the bare work.
   *
   * @param ratio of the two p95 of the same run, over the runs
   */
  record Ratio(String work, String arrivals, Spread ratio) {}

  /** The kinds of work that the service did, in the order in which they were measured. */
  List<Case> cases() {
    Set<Case> cases = new LinkedHashSet<>();
    for (Figure figure : runs.getFirst()) {
      cases.add(new Case(figure.work(), figure.arrivals()));
    }
    return List.copyOf(cases);
  }

  /** Whether the bare work was measured beside the service. */
  boolean hasBare(Case one) {
    return runs.getFirst().stream()
        .anyMatch(figure ->
            figure.subject() == Figure.Subject.BARE
                && figure.work().equals(one.work())
                && figure.arrivals().equals(one.arrivals()));
  }

  /** A figure over the runs. */
  Spread spread(
      String work, Figure.Subject subject, String arrivals, ToDoubleFunction<Timing> value) {
    return Spread.of(
        runs.stream()
            .map(run -> find(run, work, subject, arrivals).timing())
            .mapToDouble(value)
            .toArray());
  }

  /** The ratios of service to bare work. */
  List<Ratio> ratios() {
    return cases().stream()
        .filter(this::hasBare)
        .map(one ->
            new Ratio(
                one.work(),
                one.arrivals(),
                Spread.of(
                    runs.stream()
                        .mapToDouble(run ->
                            find(run, one.work(), Figure.Subject.SERVICE, one.arrivals())
                                    .timing()
                                    .p95()
                                / find(run, one.work(), Figure.Subject.BARE, one.arrivals())
                                    .timing()
                                    .p95())
                        .toArray())))
        .toList();
  }

  /** Everything that was not done as it should be; a result with failures is worth nothing. */
  List<String> failures() {
    return runs.stream()
        .flatMap(List::stream)
        .filter(figure -> figure.timing().failures() > 0)
        .map(figure ->
            "%s, %s, %s: %d failed, first: %s"
                .formatted(
                    figure.work(),
                    figure.subject(),
                    figure.arrivals(),
                    figure.timing().failures(),
                    figure.timing().firstFailure()))
        .toList();
  }

  private static Figure find(
      List<Figure> run, String work, Figure.Subject subject, String arrivals) {
    return run.stream()
        .filter(figure -> figure.work().equals(work))
        .filter(figure -> figure.subject() == subject)
        .filter(figure -> figure.arrivals().equals(arrivals))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Nothing was measured of " + subject + ", " + work + ", " + arrivals));
  }
}
