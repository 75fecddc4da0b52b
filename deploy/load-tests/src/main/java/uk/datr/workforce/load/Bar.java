package uk.datr.workforce.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A limit that the platform promises, and what was measured: the median over the runs.
 *
 * @param promise in words
 * @param limit not to be exceeded
 * @param unit of limit and measurement
 * @param measured median over the runs
 * @param holds whether it is kept
 */
record Bar(String promise, double limit, String unit, double measured, boolean holds) {

  /** The bars of the architecture that these measurements can judge, each with one client where clients matter. */
  static List<Bar> judge(Results results) {
    return List.of(
        p95(
            results,
            "a return of 400 lines is validated and stored",
            DraftBenchmark.WORK,
            "1 client",
            40),
        p95(results, "an aggregate query is answered", ProfileBenchmark.WORK, "1 client", 20),
        p95(
            results,
            "an aggregate query is revalidated",
            ProfileBenchmark.REVALIDATED,
            "1 client",
            5),
        p95(results, "a calculation is answered", CalculationBenchmark.WORK, "1 client", 10),
        p95(
            results,
            "an accepted return is visible in reporting",
            VisibleBenchmark.WORK,
            "20 a second",
            2_000),
        p95(
            results,
            "a provider's return of all sections is validated",
            FullReturnBenchmark.VALIDATE,
            "1 client",
            10),
        p95(
            results,
            "a provider's return of all sections is saved and submitted",
            FullReturnBenchmark.SAVE_AND_SUBMIT,
            "1 client",
            30),
        p95(
            results,
            "response rates over 2,000 units are read",
            ResponseRatesBenchmark.WORK,
            "1 client",
            20),
        p95(
            results,
            "600 returns are finalised",
            FinaliseBenchmark.WORK,
            FinaliseBenchmark.ARRIVING,
            10_000),
        start(results, "the whole stack is ready, warm", 20, "s", WarmStart::seconds),
        start(results, "the whole stack's memory", 2_560, "MB", WarmStart::megabytes));
  }

  private static Bar p95(
      Results results, String promise, String work, String arrivals, double limit) {
    double measured = results.spread(work, Figure.Subject.SERVICE, arrivals, Timing::p95).median();
    return new Bar(promise + ", p95", limit, "ms", measured, measured <= limit);
  }

  private static Bar start(
      Results results,
      String promise,
      double limit,
      String unit,
      ToDoubleFunction<WarmStart> value) {
    double measured = Spread.of(results.starts().stream().mapToDouble(value).toArray()).median();
    return new Bar(promise, limit, unit, measured, measured <= limit);
  }
}
