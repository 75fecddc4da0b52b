package uk.datr.workforce.disclosure.protector;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import uk.datr.workforce.disclosure.auditor.Auditor;
import uk.datr.workforce.disclosure.auditor.Depth;
import uk.datr.workforce.disclosure.auditor.Verdict;
import uk.datr.workforce.disclosure.model.Problem;

/**
 * Measures protecting and auditing lattices of growing size; prints one JSON line a size. Arguments: authorities, single roles, 2 or 3
 * for two-way or three-way, and threads.
 */
final class SizeBenchmark {

  private SizeBenchmark() {}

  public static void main(String[] arguments) {
    Problem problem =
        AreaLattice.of(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            arguments[2].equals("3"),
            1);
    int threads = Integer.parseInt(arguments[3]);
    long before = System.nanoTime();
    double cpuBefore = cpu();
    Protection protection = Protector.exact(threads).protect(problem);
    double protectSeconds = (System.nanoTime() - before) / 1e9;
    double protectCpu = cpu() - cpuBefore;
    switch (protection) {
      case Protection.Impossible impossible ->
          System.out.println("impossible: " + impossible.cells());
      case Protection.Protected found -> {
        System.out.printf(
            Locale.ROOT,
            "{\"cells\": %d, \"equations\": %d, \"sensitive\": %d, \"secondary\": %d, \"pivots\": %d, \"protectSeconds\": %.1f, \"protectCpuSeconds\": %.1f",
            problem.cells().size(),
            problem.equations().size(),
            found.effort().sensitive(),
            found.effort().secondary(),
            found.effort().pivots(),
            protectSeconds,
            protectCpu);
        System.out.flush();
        long start = System.nanoTime();
        double cpuStart = cpu();
        Verdict verdict = Auditor.audit(problem, found.publication(), Depth.VERDICT, threads);
        System.out.printf(
            Locale.ROOT,
            ", \"auditSeconds\": %.1f, \"auditCpuSeconds\": %.1f, \"safe\": %b, \"threads\": %d}%n",
            (System.nanoTime() - start) / 1e9,
            cpu() - cpuStart,
            verdict.isSafe(),
            threads);
      }
    }
  }

  /** Processor time of this process, which does not count what other programs on the machine take. */
  private static double cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }
}
