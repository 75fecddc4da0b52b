package uk.datr.workforce.disclosure.auditor;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Random;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Shown;

/**
 * Measures audits of made-up tables by size: {@code Benchmark [largest number of cells] [hidden cells an equation]}. The
 * tables are hidden by a simple rule, so that a part of the cells is unsafe, as in a draft. Processor time counts all
 * threads and says more than the clock on a machine that others use too.
 */
final class Benchmark {

  private Benchmark() {}

  public static void main(String[] arguments) {
    int largest = arguments.length == 0 ? 6_000 : Integer.parseInt(arguments[0]);
    int hidden = arguments.length < 2 ? 3 : Integer.parseInt(arguments[1]);
    System.out.println(
        "table | cells | hidden | unknown | largest part | sensitive | unsafe | verdict ms"
            + " | intervals ms | its processor ms | pivots");
    for (int round = 0; round < 2; round++) {
      run("two-way 9 x 10", Dimension.flat("R", 9), Dimension.flat("C", 9), hidden);
    }
    run("two-way", Dimension.flat("R", 30), Dimension.flat("C", 31), hidden);
    for (int roles : new int[] {1, 4, 9, 19, 39}) {
      Dimension areas = Dimension.areas(150, 9, 7);
      if (areas.nodes().size() * (roles + 1) * 3 <= largest) {
        run("area x role x paid", areas, Dimension.flat("P", roles), hidden);
      }
    }
  }

  private static void run(String name, Dimension one, Dimension other, int hidden) {
    Random random = new Random(20261122);
    Problem problem =
        name.startsWith("two")
            ? Tables.counts(Tables.POLICY, Tables.small(random, 12), one, other)
            : Tables.counts(
                Tables.POLICY, Tables.small(random, 6), one, other, Dimension.flat("K", 2));
    Publication publication = Tables.hiding(problem, hidden);
    long start = System.nanoTime();
    Auditor.audit(problem, publication, Depth.VERDICT, 2);
    long verdict = System.nanoTime() - start;
    long busy = processor();
    start = System.nanoTime();
    Verdict full = Auditor.audit(problem, publication, Depth.INTERVALS, 2);
    long intervals = System.nanoTime() - start;
    busy = processor() - busy;
    System.out.printf(
        Locale.ROOT,
        "%s | %d | %d | %d | %d | %d | %d | %.1f | %.1f | %.1f | %d%n",
        name,
        problem.cells().size(),
        publication.cells().values().stream().filter(Shown.Hidden.class::isInstance).count(),
        full.work().unknown(),
        full.work().largestPart(),
        full.publicReader().judged(),
        full.publicReader().unsafe().size(),
        verdict / 1e6,
        intervals / 1e6,
        busy / 1e6,
        full.work().pivots());
  }

  private static long processor() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
