package uk.datr.workforce.disclosure.protector;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.datr.workforce.disclosure.auditor.Auditor;
import uk.datr.workforce.disclosure.auditor.Depth;
import uk.datr.workforce.disclosure.auditor.Verdict;
import uk.datr.workforce.disclosure.model.Problem;

/**
 * The growth curve: protects and audits lattices of growing size on two threads, and adds one JSON line for each to target/sizes.jsonl.
 * Arguments: lattices as AUTHORITIES,SINGLE_ROLES,DIMENSIONS; without any, those of the acceptance list, smallest first.
 */
final class SizeBenchmark {

  private static final int THREADS = 2;

  private static final List<String> USUAL =
      List.of("74,0,2", "20,0,3", "40,0,3", "75,0,3", "151,0,3", "151,14,3", "151,30,3");

  private SizeBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of("target", "sizes.jsonl");
    Files.createDirectories(Path.of("target"));
    if (arguments.length == 0) {
      Files.deleteIfExists(file);
    }
    // The first lattice again at the end of the warm-up: a cold machine is not what is measured.
    run(USUAL.getFirst());
    for (String lattice : arguments.length == 0 ? USUAL : List.of(arguments)) {
      String line = run(lattice);
      System.out.println(line);
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private static String run(String lattice) {
    String[] size = lattice.split(",", -1);
    Problem problem =
        AreaLattice.of(
            Integer.parseInt(size[0]), Integer.parseInt(size[1]), size[2].equals("3"), 1);
    List<String> fields = new ArrayList<>();
    fields.add("\"authorities\": " + size[0]);
    fields.add("\"singleRoles\": " + size[1]);
    fields.add("\"dimensions\": " + size[2]);
    fields.add("\"cells\": " + problem.cells().size());
    fields.add("\"equations\": " + problem.equations().size());
    fields.add("\"threads\": " + THREADS);
    double start = elapsed();
    double processor = processor();
    Protection protection = Protector.exact(THREADS).protect(problem);
    seconds(fields, "protect", start, processor);
    if (protection instanceof Protection.Protected found) {
      fields.add("\"sensitive\": " + found.effort().sensitive());
      fields.add("\"secondary\": " + found.effort().secondary());
      fields.add(String.format(Locale.ROOT, "\"weight\": %.0f", found.effort().cost()));
      fields.add("\"pivots\": " + found.effort().pivots());
      double auditStart = elapsed();
      double auditProcessor = processor();
      Verdict verdict = Auditor.audit(problem, found.publication(), Depth.VERDICT, THREADS);
      seconds(fields, "audit", auditStart, auditProcessor);
      fields.add("\"safe\": " + verdict.isSafe());
    } else {
      fields.add("\"safe\": false");
    }
    return "{" + String.join(", ", fields) + "}";
  }

  private static void seconds(List<String> fields, String what, double start, double processor) {
    fields.add(String.format(Locale.ROOT, "\"%sSeconds\": %.1f", what, elapsed() - start));
    fields.add(
        String.format(Locale.ROOT, "\"%sProcessorSeconds\": %.1f", what, processor() - processor));
  }

  private static double elapsed() {
    return System.nanoTime() / 1e9;
  }

  /** Processor time of this process, which does not count what other programs on the machine take. */
  private static double processor() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }
}
