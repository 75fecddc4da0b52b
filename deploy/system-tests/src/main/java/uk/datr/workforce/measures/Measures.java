package uk.datr.workforce.measures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.stack.Repository;

/**
 * Ends {@code ./workforce disclosure measure KIND}: what the run has left in the modules' target folders becomes a dated result, tied to
 * the sources as they lie there.
 */
public final class Measures {

  /** What mutation testing counts as found: a mutant that ends in no time or memory does not pass either. */
  private static final Set<String> FOUND =
      Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");

  private final Repository repository;
  private final Clock clock;

  private Measures(Repository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Arguments: {@code properties}, {@code sizes}, or {@code mutation MODULE SECONDS}. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Measures measures = new Measures(Repository.find(), Clock.systemUTC());
    try {
      Path file =
          switch (arguments.length == 0 ? "" : arguments[0]) {
            case "properties" -> measures.properties();
            case "sizes" -> measures.sizes();
            case "mutation" -> measures.mutation(arguments[1], Long.parseLong(arguments[2]));
            default -> throw new JourneyException("There is properties, sizes and mutation.");
          };
      out.println(file);
    } catch (JourneyException impossible) {
      out.println(impossible.getMessage());
      System.exit(1);
    }
  }

  /** Fingerprints of the modules that the properties and golden files are about. */
  static ObjectNode codeOfAll(Repository repository) {
    return code(repository, List.of(EngineModule.values()));
  }

  /** Fingerprints of the modules that protect and audit. */
  static ObjectNode codeOfEngine(Repository repository) {
    return code(
        repository, List.of(EngineModule.MODEL, EngineModule.AUDITOR, EngineModule.PROTECTOR));
  }

  /** Fingerprint of one module with its tests. */
  static ObjectNode codeWithTests(Repository repository, EngineModule module) {
    return Results.JSON.createObjectNode().put(module.id(), module.sourcesAndTests(repository));
  }

  private static ObjectNode code(Repository repository, List<EngineModule> modules) {
    ObjectNode code = Results.JSON.createObjectNode();
    modules.forEach(module -> code.put(module.id(), module.sources(repository)));
    return code;
  }

  private Path properties() {
    ObjectNode result = Results.dated(clock);
    result.set("code", codeOfAll(repository));
    ArrayNode classes = result.putArray("classes");
    ObjectNode figures = result.putObject("figures");
    for (EngineModule module : EngineModule.values()) {
      Path target = module.folder(repository).resolve("target");
      List<TestClass> found = TestClass.in(target.resolve("surefire-reports"));
      JourneyException.require(!found.isEmpty(), module.id() + " was not tested");
      found.forEach(one -> classes.add(one.json(module.id())));
      for (Path file : files(target.resolve("figures"), "-full.json")) {
        String name = file.getFileName().toString().replace("-full.json", "");
        figures.set(name, Results.read(file));
      }
    }
    return new Results(repository).keep("properties", result);
  }

  private Path sizes() {
    Path lines = EngineModule.PROTECTOR.folder(repository).resolve("target/sizes.jsonl");
    ObjectNode result = Results.dated(clock);
    result.set("code", codeOfEngine(repository));
    ArrayNode runs = result.putArray("runs");
    for (String line : lines(lines)) {
      try {
        runs.add(Results.JSON.readTree(line));
      } catch (IOException unreadable) {
        throw new JourneyException(lines + " cannot be read", unreadable);
      }
    }
    return new Results(repository).keep("sizes", result);
  }

  private Path mutation(String name, long seconds) {
    EngineModule module =
        Arrays.stream(EngineModule.values())
            .filter(one -> one.id().equals(name))
            .findFirst()
            .orElseThrow(() -> new JourneyException("There is no module " + name));
    ObjectNode result = Results.dated(clock);
    result.set("code", codeWithTests(repository, module));
    result.put("seconds", seconds);
    TreeMap<String, Integer> statuses = new TreeMap<>();
    ArrayNode left = Results.JSON.createArrayNode();
    int mutants = 0;
    int found = 0;
    for (String line : lines(module.folder(repository).resolve("target/mutation/mutations.csv"))) {
      // File, class, mutator, method, line, status, test.
      String[] fields = line.split(",", -1);
      mutants++;
      statuses.merge(fields[5], 1, Integer::sum);
      if (FOUND.contains(fields[5])) {
        found++;
      } else {
        String mutator = fields[2].substring(fields[2].lastIndexOf('.') + 1);
        left.add("%s:%s %s %s".formatted(fields[0], fields[4], fields[3], mutator));
      }
    }
    JourneyException.require(mutants > 0, "no mutants of " + name);
    result.put("mutants", mutants);
    result.put("found", found);
    result.put("percent", Math.floor(1_000.0 * found / mutants) / 10);
    ObjectNode byStatus = result.putObject("statuses");
    statuses.forEach(byStatus::put);
    result.set("left", left);
    return new Results(repository).keep("mutation-" + name, result);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException missing) {
      throw new JourneyException(file + " cannot be read: the run has not come to its end");
    }
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
