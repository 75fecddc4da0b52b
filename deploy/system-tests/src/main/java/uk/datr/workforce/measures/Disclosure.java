package uk.datr.workforce.measures;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.Point;
import uk.datr.workforce.stack.Repository;

/** The acceptance list {@code disclosure}: what the newest results of these sources say. It needs no platform. */
public final class Disclosure {

  /** Least share of mutants found, per cent; what is left is read in docs/methods/mutation-testing.md. */
  private static final Map<EngineModule, Double> LEAST_FOUND =
      Map.of(
          EngineModule.STATISTICS, 95.0,
          EngineModule.MODEL, 92.0,
          EngineModule.AUDITOR, 80.0,
          EngineModule.PROTECTOR, 70.0);

  /** Least problems of each property. */
  private static final Map<String, Integer> LEAST_PROBLEMS =
      Map.of(
          "lattices", 3_000,
          "blocks", 600,
          "rounded", 400,
          "row-order", 500,
          "added-elsewhere", 1_000,
          "intervals", 5_600);

  private static final double THOUSAND_CELLS_SECONDS = 5;
  private static final double FIVE_THOUSAND_CELLS_SECONDS = 600;

  private final Repository repository;
  private final Results results;

  /** Reads the results of the repository. */
  public Disclosure(Repository repository) {
    this(repository, new Results(repository));
  }

  Disclosure(Repository repository, Results results) {
    this.repository = repository;
    this.results = results;
  }

  /** The points of the list. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    points.add(new Point("every golden file is read by a test, and none fails", this::golden));
    points.add(new Point("no test of the four modules fails or is left out", this::tests));
    LEAST_PROBLEMS.keySet().stream()
        .sorted()
        .forEach(name ->
            points.add(
                new Point(
                    "property %s holds in %,d problems"
                        .formatted(name, LEAST_PROBLEMS.getOrDefault(name, 0)),
                    () -> property(name))));
    points.add(new Point("what small tables hide is near the exhaustive minimum", this::minimum));
    for (EngineModule module : EngineModule.values()) {
      points.add(
          new Point(
              "mutation testing of %s finds %.0f per cent"
                  .formatted(module.id(), LEAST_FOUND.getOrDefault(module, 100.0)),
              () -> mutation(module)));
    }
    points.add(
        new Point("1,000 cells are protected and audited in 5 s", () -> size(2, 1_000, 2_000)));
    points.add(
        new Point(
            "5,000 cells of three dimensions are protected and audited in 10 min",
            () -> size(3, 5_000, 10_000)));
    points.add(
        new Point(
            "20,000 cells were protected and audited to the end",
            () -> size(3, 20_000, Integer.MAX_VALUE)));
    return points;
  }

  private JsonNode properties() {
    return results.newest("properties", Measures.codeOfAll(repository));
  }

  private String golden() {
    List<String> names = new ArrayList<>();
    for (EngineModule module : EngineModule.values()) {
      Path test = module.folder(repository).resolve("src/test");
      String sources = text(test.resolve("java"));
      for (Path file : files(test.resolve("resources/stats-golden"))) {
        String name = file.getFileName().toString().replace(".json", "");
        require(sources.contains('"' + name), "no test of " + module.id() + " reads " + name);
        names.add(name);
      }
    }
    require(!names.isEmpty(), "there is no golden file");
    int tests = 0;
    for (JsonNode one : properties().path("classes")) {
      if (one.path("name").asText().startsWith("Golden")) {
        require(one.path("bad").asInt(1) == 0, one.path("name").asText() + " fails");
        tests += one.path("tests").asInt();
      }
    }
    require(tests >= names.size(), "only " + tests + " tests of golden files ran");
    return "%d files, %d tests".formatted(names.size(), tests);
  }

  private String tests() {
    int tests = 0;
    for (JsonNode one : properties().path("classes")) {
      String name = one.path("name").asText();
      require(one.path("bad").asInt(1) == 0, name + " fails");
      require(one.path("skipped").asInt(1) == 0, name + " leaves tests out");
      tests += one.path("tests").asInt();
    }
    require(tests > 0, "no test ran");
    return tests + " tests";
  }

  private String property(String name) {
    JsonNode figures = properties().path("figures").path(name);
    int problems = figures.path("problems").asInt();
    require(
        problems >= LEAST_PROBLEMS.getOrDefault(name, 0), "it was tried on " + problems + " only");
    if (figures.has("published")) {
      int published = figures.path("published").asInt();
      require(
          figures.path("acceptedByTheAuditor").asInt() == published,
          "the auditor refuses " + (published - figures.path("acceptedByTheAuditor").asInt()));
    }
    return figures.toString();
  }

  private String minimum() {
    JsonNode tables = properties().path("figures").path("small-tables");
    require(tables.path("tables").asInt() >= 400, "only " + tables.path("tables") + " tables");
    require(
        tables.path("percentWithinOneAndAHalfOfTheLeastCost").asDouble() >= 95,
        "within 1.5 of the least cost in "
            + tables.path("percentWithinOneAndAHalfOfTheLeastCost")
            + " per cent only");
    require(
        tables.path("meanHidden").asDouble() <= 1.5 * tables.path("meanHiddenAtLeast").asDouble(),
        "on average " + tables.path("meanHidden") + " cells are hidden");
    return tables.toString();
  }

  private String mutation(EngineModule module) {
    JsonNode result =
        results.newest("mutation-" + module.id(), Measures.codeWithTests(repository, module));
    double percent = result.path("percent").asDouble();
    require(
        percent >= LEAST_FOUND.getOrDefault(module, 100.0),
        "only %s per cent of %s mutants are found".formatted(percent, result.path("mutants")));
    return "%s of %s mutants, %s per cent, %s s"
        .formatted(result.path("found"), result.path("mutants"), percent, result.path("seconds"));
  }

  private String size(int dimensions, int from, int below) {
    JsonNode runs = results.newest("sizes", Measures.codeOfEngine(repository)).path("runs");
    JsonNode run =
        StreamSupport.stream(runs.spliterator(), false)
            .filter(one -> one.path("dimensions").asInt() == dimensions)
            .filter(one -> one.path("cells").asInt() >= from && one.path("cells").asInt() < below)
            .findFirst()
            .orElseThrow(() ->
                new JourneyException(
                    "there is no run of that size: ./workforce disclosure measure sizes"));
    require(run.path("safe").asBoolean(), "the auditor refuses the publication");
    double seconds = run.path("protectSeconds").asDouble() + run.path("auditSeconds").asDouble();
    double most =
        from < 5_000
            ? THOUSAND_CELLS_SECONDS
            : from < 20_000 ? FIVE_THOUSAND_CELLS_SECONDS : Double.POSITIVE_INFINITY;
    require(seconds <= most, String.format(Locale.ROOT, "it took %.1f s", seconds));
    return String.format(
        Locale.ROOT,
        "%d cells: protect %.1f s, audit %.1f s; %d sensitive, %d further hidden",
        run.path("cells").asInt(),
        run.path("protectSeconds").asDouble(),
        run.path("auditSeconds").asDouble(),
        run.path("sensitive").asInt(),
        run.path("secondary").asInt());
  }

  private static String text(Path folder) {
    StringBuilder text = new StringBuilder();
    try {
      for (Path file : files(folder)) {
        text.append(Files.readString(file));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return text.toString();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
