package uk.datr.workforce.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.LocalRun;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/** {@code ./workforce load}: measures the platform on a stack of its own and keeps a dated result. */
public final class LoadRun {

  private static final int USUAL_RUNS = 3;

  private static final List<Benchmark> BENCHMARKS =
      List.of(
          new DraftBenchmark(),
          new SubmitBenchmark(),
          new ProfileBenchmark(),
          new CalculationBenchmark(),
          new VisibleBenchmark(),
          new FullReturnBenchmark(),
          new ResponseRatesBenchmark(),
          new FinaliseBenchmark());

  private final Repository repository;
  private final PrintStream out;
  private final long start = System.nanoTime();

  private LoadRun(Repository repository, PrintStream out) {
    this.repository = repository;
    this.out = out;
  }

  /** Measures; ends with 1 when something was not done as it should be or a promise is not kept, with 2 on wrong use. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      int runs = runs(List.of(arguments));
      System.exit(new LoadRun(Repository.find(), out).measure(runs) ? 0 : 1);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    } catch (JourneyException | StackException failed) {
      System.err.println("The measurement stopped: " + failed.getMessage());
      System.exit(1);
    } catch (Exception failed) {
      System.err.println("The measurement stopped: " + failed);
      System.exit(1);
    }
  }

  private static int runs(List<String> arguments) {
    if (arguments.isEmpty()) {
      return USUAL_RUNS;
    }
    if (arguments.size() == 2 && arguments.getFirst().equals("--runs")) {
      try {
        int runs = Integer.parseInt(arguments.get(1));
        if (runs > 0) {
          return runs;
        }
      } catch (NumberFormatException _) {
        throw new IllegalArgumentException("--runs is no number: " + arguments.get(1));
      }
    }
    throw new IllegalArgumentException("Usage: ./workforce load [--runs N], N at least 1");
  }

  private boolean measure(int runs) throws Exception {
    Machine machine = Machine.here(repository.root());
    List<WarmStart> starts = new ArrayList<>();
    List<List<Figure>> figures = new ArrayList<>();
    try (Stack stack = new Stack(repository)) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::down, "stop-stack"));
      say("Preparing a stack of its own with the example data");
      stack.prepare();
      for (int run = 1; run <= runs; run++) {
        LocalRun started = stack.up(false);
        WarmStart warm =
            new WarmStart(started.startTook().toMillis() / 1000.0, started.residentMegabytes());
        starts.add(warm);
        say(
            String.format(
                Locale.ROOT,
                "Warm start %d of %d: %.1f s, %d MB",
                run,
                runs,
                warm.seconds(),
                warm.megabytes()));
        stack.down();
      }
      say("Starting it with the services at their peak");
      try (Workbench bench = new Workbench(stack.up(true))) {
        for (int run = 1; run <= runs; run++) {
          figures.add(run(bench, "Run " + run + " of " + runs));
        }
      }
    }
    return keep(new Results(figures, starts), machine);
  }

  private List<Figure> run(Workbench bench, String name) throws Exception {
    List<Figure> figures = new ArrayList<>();
    for (Benchmark benchmark : BENCHMARKS) {
      for (Figure figure : benchmark.run(bench)) {
        figures.add(figure);
        if (figure.subject() == Figure.Subject.SERVICE) {
          say(
              String.format(
                  Locale.ROOT,
                  "%s: %s, %s: p50 %.1f ms, p95 %.1f ms, %.0f a second",
                  name,
                  figure.work(),
                  figure.arrivals(),
                  figure.timing().p50(),
                  figure.timing().p95(),
                  figure.timing().perSecond()));
        }
      }
    }
    return figures;
  }

  private boolean keep(Results results, Machine machine) throws IOException {
    List<String> failures = results.failures();
    if (!failures.isEmpty()) {
      failures.forEach(out::println);
      say("No result is kept: calls failed.");
      return false;
    }
    ResultFiles files = new ResultFiles(results, machine, Clock.systemUTC().instant());
    Path page = files.write(repository.root().resolve("deploy/load-tests/results"));
    out.println();
    out.print(files.page());
    say("Kept as " + repository.root().relativize(page));
    return Bar.judge(results).stream().allMatch(Bar::holds);
  }

  private void say(String what) {
    out.printf(Locale.ROOT, "[%6.1f s] %s%n", (System.nanoTime() - start) / 1e9, what);
  }
}
