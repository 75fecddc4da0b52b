package uk.datr.workforce.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.Point;
import uk.datr.workforce.stack.Repository;

/** The list fails honestly: without results, with results of other sources, and with results that are not good enough. */
class CalculatorListTest {

  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path root = Path.of("");

  @BeforeEach
  void someSources() throws IOException {
    Path source = root.resolve("calculator-service/engine/src/main/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class A {}");
    Files.createDirectories(root.resolve("deploy/load-tests/results"));
  }

  @Test
  void withoutResultsNothingHolds() {
    fails("the worked example", "./workforce calculator measure tests");
    fails("10,000 samples", "./workforce calculator measure speed");
    fails("over HTTP", "./workforce load");
  }

  @Test
  void testsThatRanAndPassedHold() throws IOException {
    report("WorkedExampleTest", 7, 0, 0);
    CalculatorMeasures.keepTests(repository(), DAY);

    assertThat(figure("the worked example")).isEqualTo("7 tests of WorkedExampleTest");
    assertThat(figure("no test of the engine")).isEqualTo("7 tests");
    fails("property tests of bridges", "BridgePropertiesTest did not run");
  }

  @Test
  void aTestThatFailsIsLeftOutOrIsTooSmallIsSaid() throws IOException {
    report("WorkedExampleTest", 7, 1, 0);
    report("SimulationTest", 20, 0, 1);
    report("ShapleyTest", 1, 0, 0);
    CalculatorMeasures.keepTests(repository(), DAY);

    fails("the worked example", "WorkedExampleTest fails");
    fails("vectors hold: simulation", "leaves tests out");
    fails("vectors hold: bridges", "has 1 tests only");
    fails("no test of the engine", "SimulationTest leaves tests out");
  }

  @Test
  void resultsOfOtherSourcesCountForNothing() throws IOException {
    report("WorkedExampleTest", 7, 0, 0);
    CalculatorMeasures.keepTests(repository(), DAY);
    Files.writeString(root.resolve("calculator-service/engine/src/main/A.java"), "class A { }");

    fails("the worked example", "of other sources");
  }

  @Test
  void speedIsHeldAgainstItsLimits() throws IOException {
    ObjectNode measured = Results.JSON.createObjectNode();
    measured
        .putObject("simulationOf10000")
        .put("milliseconds", 62.5)
        .put("bareMilliseconds", 25)
        .put("ratio", 2.5);
    measured.putObject("optimisation").put("milliseconds", 2_001);
    Path file = root.resolve("calculator-service/engine-benchmarks/target/benchmarks.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, measured.toString());
    Path kept = CalculatorMeasures.keepSpeed(repository(), DAY);

    assertThat(Results.read(kept).path("loadAverage").isNumber()).isTrue();
    assertThat(figure("10,000 samples")).isEqualTo("62.5 ms, 2.5 times the bare loop");
    fails("the cheapest mix in 2 s", "it took 2001.0 ms");
    fails("speed: Sobol", "was not measured");
  }

  @Test
  void aCalculationOverHttpIsTakenFromTheNewestLoadResult() throws IOException {
    load("2026-11-21-0900.json", "4.0");
    assertThat(figure("over HTTP")).isEqualTo("4.00 ms in 2026-11-21-0900.json");
    load("2026-11-22-0900.json", "10.1");
    fails("over HTTP", "it took 10.1 ms");
  }

  private void load(String name, String measured) throws IOException {
    Files.writeString(
        root.resolve("deploy/load-tests/results").resolve(name),
        "{\"bars\": [{\"promise\": \"%s, p95\", \"measured\": %s}]}"
            .formatted(CalculatorList.CALCULATION, measured));
  }

  private void report(String name, int tests, int failures, int skipped) throws IOException {
    Path reports = root.resolve("calculator-service/engine/target/surefire-reports");
    Files.createDirectories(reports);
    Files.writeString(
        reports.resolve("TEST-uk." + name + ".xml"),
        "<testsuite name=\"uk.%s\" time=\"0.1\" tests=\"%d\" errors=\"0\" skipped=\"%d\" failures=\"%d\"/>"
            .formatted(name, tests, skipped, failures));
  }

  private Repository repository() {
    return new Repository(root);
  }

  private String figure(String title) {
    List<Point> found =
        new CalculatorList(repository())
            .points().stream().filter(point -> point.title().contains(title)).toList();
    assertThat(found).as(title).isNotEmpty();
    return found.getFirst().check().figure();
  }

  private void fails(String title, String why) {
    assertThatExceptionOfType(JourneyException.class)
        .isThrownBy(() -> figure(title))
        .withMessageContaining(why);
  }
}
