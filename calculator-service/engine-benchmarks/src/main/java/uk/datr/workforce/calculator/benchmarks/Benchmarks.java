package uk.datr.workforce.calculator.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks with JMH's own options, and tells for each how many times its bare loop it takes. */
public final class Benchmarks {

  private static final String BARE = "Bare";

  private Benchmarks() {}

  /** Runs all benchmarks, or those that the arguments choose. */
  @SuppressWarnings("SystemOut") // a command prints its result
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    print(new Runner(new CommandLineOptions(arguments)).run(), System.out);
  }

  private static void print(Collection<RunResult> results, PrintStream out) {
    SortedMap<String, Double> milliseconds = new TreeMap<>();
    for (RunResult result : results) {
      milliseconds.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    out.println();
    out.printf("%-28s %12s %12s %8s%n", "benchmark", "ms", "bare loop", "ratio");
    milliseconds.forEach((name, score) -> {
      Double bare = milliseconds.get(name + BARE);
      if (bare != null) {
        out.printf("%-28s %12.4f %12.4f %8.1f%n", name, score, bare, score / bare);
      } else if (!name.endsWith(BARE)) {
        out.printf("%-28s %12.4f%n", name, score);
      }
    });
  }
}
