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
import java.util.stream.Stream;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.Point;
import uk.datr.workforce.stack.Repository;

/** What of the acceptance list {@code calculator} the newest results say: vectors, properties and speed. It needs no platform. */
public final class CalculatorList {

  /** The promise of the load result, as it begins. */
  static final String CALCULATION = "a calculation is answered";

  private static final double WITHIN_HTTP_MILLIS = 10;

  /** What a part of the specification asks for, the test that holds it, and the least tests that it has. */
  private record Vectors(String what, String test, int least) {}

  private static final List<Vectors> VECTORS =
      List.of(
          new Vectors("the worked example in full", "WorkedExampleTest", 4),
          new Vectors("edge cases and errors", "EdgeCasesTest", 20),
          new Vectors("every fault with its code and pointer", "RefusalTest", 10),
          new Vectors("published numbers of others", "PublishedNumbersTest", 6),
          new Vectors("rounding for display", "DisplayRoundingTest", 2),
          new Vectors("property tests", "PropertiesTest", 10),
          new Vectors("property tests of bridges", "BridgePropertiesTest", 2),
          new Vectors("every figure explained to the same double", "TraceTest", 5),
          new Vectors("explanations in plain English", "ExplanationTest", 4),
          new Vectors("parameter sets, versions and overrides", "ParameterSetTest", 8),
          new Vectors("canonical JSON", "CanonicalJsonTest", 5),
          new Vectors("random numbers and distributions", "SamplingVectorsTest", 8),
          new Vectors("simulation", "SimulationTest", 15),
          new Vectors("one input at a time", "SensitivityTest", 8),
          new Vectors("Sobol indices", "SobolIndicesTest", 5),
          new Vectors("skill-mix optimisation", "OptimisationTest", 12),
          new Vectors("a solver that cannot be relied on", "UnreliableSolverTest", 4),
          new Vectors("stock and flow", "ProjectionTest", 10),
          new Vectors("comparison of scenarios", "ComparisonTest", 12),
          new Vectors("bridges", "ShapleyTest", 5),
          new Vectors("what an authority begins with", "AreaDefaultsTest", 5),
          new Vectors("the illustrative parameter set", "IllustrativeSetTest", 3),
          new Vectors("many areas together", "BatchTest", 6));

  /** A limit of speed in milliseconds. */
  private record Limit(String what, String benchmark, double millis) {}

  private static final List<Limit> LIMITS =
      List.of(
          new Limit("10,000 samples in 0.5 s", "simulationOf10000", 500),
          new Limit("100,000 samples in 4 s", "simulationOf100000", 4_000),
          new Limit("Sobol indices of 20 inputs by 4,096 rows in 5 s", "sobol", 5_000),
          new Limit("the cheapest mix in 2 s", "optimisation", 2_000),
          new Limit("the cheapest mix in half steps in 2 s", "optimisationInHalfSteps", 2_000),
          new Limit("153 areas with 1,000 samples each in 10 s", "authorities", 10_000));

  private final Repository repository;

  /** Reads the results of the repository. */
  public CalculatorList(Repository repository) {
    this.repository = repository;
  }

  /** The points of the list that results can show. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (Vectors vectors : VECTORS) {
      points.add(new Point("vectors hold: " + vectors.what(), () -> held(vectors)));
    }
    points.add(new Point("no test of the engine fails or is left out", this::tests));
    for (Limit limit : LIMITS) {
      points.add(new Point("speed: " + limit.what(), () -> within(limit)));
    }
    points.add(
        new Point("speed: a calculation over HTTP in 10 ms, p95 of one client", this::overHttp));
    return points;
  }

  private JsonNode classes() {
    return CalculatorMeasures.results(repository)
        .newest(CalculatorMeasures.TESTS, CalculatorMeasures.codeOfTests(repository))
        .path("classes");
  }

  private String held(Vectors vectors) {
    for (JsonNode one : classes()) {
      if (one.path("name").asText().equals(vectors.test())) {
        int tests = one.path("tests").asInt();
        require(one.path("bad").asInt(1) == 0, vectors.test() + " fails");
        require(one.path("skipped").asInt(1) == 0, vectors.test() + " leaves tests out");
        require(tests >= vectors.least(), vectors.test() + " has " + tests + " tests only");
        return tests + " tests of " + vectors.test();
      }
    }
    throw new JourneyException(vectors.test() + " did not run");
  }

  private String tests() {
    int tests = 0;
    for (JsonNode one : classes()) {
      String name = one.path("name").asText();
      require(one.path("bad").asInt(1) == 0, name + " fails");
      require(one.path("skipped").asInt(1) == 0, name + " leaves tests out");
      tests += one.path("tests").asInt();
    }
    require(tests > 0, "no test ran");
    return tests + " tests";
  }

  private String within(Limit limit) {
    JsonNode measured =
        CalculatorMeasures.results(repository)
            .newest(CalculatorMeasures.SPEED, CalculatorMeasures.codeOfSpeed(repository))
            .path("benchmarks")
            .path(limit.benchmark());
    require(measured.has("milliseconds"), limit.benchmark() + " was not measured");
    double millis = measured.path("milliseconds").asDouble();
    String said =
        measured.has("ratio")
            ? String.format(
                Locale.ROOT,
                "%.1f ms, %.1f times the bare loop",
                millis,
                measured.path("ratio").asDouble())
            : String.format(Locale.ROOT, "%.1f ms", millis);
    require(millis <= limit.millis(), "it took " + said);
    return said;
  }

  /** Load results are of the whole platform and so name a commit; the newest is the one that counts. */
  private String overHttp() {
    Path folder = repository.root().resolve("deploy/load-tests/results");
    try (Stream<Path> files = Files.list(folder)) {
      Path newest =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .max(Path::compareTo)
              .orElseThrow(() -> new JourneyException("there is no load result: ./workforce load"));
      for (JsonNode bar : Results.read(newest).path("bars")) {
        if (bar.path("promise").asText().startsWith(CALCULATION)) {
          double millis = bar.path("measured").asDouble();
          require(
              millis <= WITHIN_HTTP_MILLIS, String.format(Locale.ROOT, "it took %.1f ms", millis));
          return String.format(
              Locale.ROOT, "%.2f ms in %s", millis, newest.getFileName().toString());
        }
      }
      throw new JourneyException(newest.getFileName() + " does not measure it: ./workforce load");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
