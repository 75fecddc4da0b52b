package uk.datr.workforce.calculator.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Read by {@code ./workforce calculator measure speed}, which makes a dated result of it. */
  private static final Path KEPT = Path.of("target", "benchmarks.json");

  private Benchmarks() {}

  /** Runs all benchmarks, or those that the arguments choose. */
  @SuppressWarnings("SystemOut") // a command prints its result
  public static void main(String[] arguments)
      throws RunnerException, CommandLineOptionException, IOException {
    SortedMap<String, Double> milliseconds = new TreeMap<>();
    for (RunResult result : new Runner(new CommandLineOptions(arguments)).run()) {
      milliseconds.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    print(milliseconds, System.out);
    Files.createDirectories(KEPT.getParent());
    Files.writeString(KEPT, json(milliseconds).toPrettyString());
  }

  /** A benchmark with its bare loop, where there is one. */
  private static ObjectNode json(SortedMap<String, Double> milliseconds) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    milliseconds.forEach((name, score) -> {
      if (!name.endsWith(BARE)) {
        ObjectNode one = json.putObject(name).put("milliseconds", score);
        Double bare = milliseconds.get(name + BARE);
        if (bare != null) {
          one.put("bareMilliseconds", bare).put("ratio", score / bare);
        }
      }
    });
    return json;
  }

  private static void print(SortedMap<String, Double> milliseconds, PrintStream out) {
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
