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
class DisclosureTest {

  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path root = Path.of("");

  @BeforeEach
  void someSources() throws IOException {
    for (EngineModule module : EngineModule.values()) {
      Path folder = module.folder(repository());
      Files.createDirectories(folder.resolve("src/main"));
      Files.createDirectories(folder.resolve("src/test"));
      Files.writeString(folder.resolve("src/main/A.java"), "class A {}");
    }
  }

  private Repository repository() {
    return new Repository(root);
  }

  private String figure(String title) {
    List<Point> found =
        new Disclosure(repository())
            .points().stream().filter(point -> point.title().contains(title)).toList();
    assertThat(found).as(title).hasSize(1);
    return found.getFirst().check().figure();
  }

  private void fails(String title, String why) {
    assertThatExceptionOfType(JourneyException.class)
        .isThrownBy(() -> figure(title))
        .withMessageContaining(why);
  }

  private void sizes(int cells, int dimensions, double seconds, boolean safe) {
    ObjectNode result = Results.dated(DAY);
    result.set("code", Measures.codeOfEngine(repository()));
    result
        .putArray("runs")
        .addObject()
        .put("cells", cells)
        .put("dimensions", dimensions)
        .put("protectSeconds", seconds)
        .put("auditSeconds", 0.5)
        .put("safe", safe);
    new Results(repository()).keep("sizes", result);
  }

  @Test
  void withoutAnyResultEveryPointFails() {
    for (Point point : new Disclosure(repository()).points()) {
      assertThatExceptionOfType(JourneyException.class)
          .as(point.title())
          .isThrownBy(() -> point.check().figure());
    }
  }

  @Test
  void aResultOfTheseSourcesIsGoodAndOneOfOthersIsNot() throws IOException {
    sizes(1_001, 2, 4.4, true);
    assertThat(figure("1,000 cells")).contains("1001 cells", "4.4 s");
    Files.writeString(
        EngineModule.MODEL.folder(repository()).resolve("src/main/A.java"), "class A { int b; }");
    fails("1,000 cells", "2026-11-22-sizes.json is of other sources");
  }

  @Test
  void testsDoNotSpoilAGrowthCurveButAScoreOfMutants() throws IOException {
    sizes(1_001, 2, 4.4, true);
    ObjectNode score = Results.dated(DAY);
    score.set("code", Measures.codeWithTests(repository(), EngineModule.MODEL));
    score.put("mutants", 100).put("found", 97).put("percent", 97.0).put("seconds", 60);
    new Results(repository()).keep("mutation-disclosure-model", score);
    assertThat(figure("mutation testing of disclosure-model")).contains("97 of 100");
    Files.writeString(
        EngineModule.MODEL.folder(repository()).resolve("src/test/T.java"), "class T {}");
    assertThat(figure("1,000 cells")).contains("1001");
    fails("mutation testing of disclosure-model", "of other sources");
  }

  @Test
  void tooSlowTooSmallAndUnsafeRunsAreNotTaken() {
    sizes(1_001, 2, 4.6, true);
    fails("1,000 cells", "it took 5.1 s");
    sizes(999, 2, 1, true);
    fails("1,000 cells", "no run of that size");
    sizes(5_544, 3, 1, false);
    fails("5,000 cells", "refuses");
  }

  @Test
  void aPropertyNeedsItsProblemsAndTheAuditorsWord() {
    properties(100, 100);
    fails("property blocks", "100 only");
    properties(600, 599);
    fails("property blocks", "the auditor refuses 1");
    properties(600, 600);
    assertThat(figure("property blocks")).contains("600");
  }

  private void properties(int problems, int accepted) {
    ObjectNode result = Results.dated(DAY);
    result.set("code", Measures.codeOfAll(repository()));
    result
        .putObject("figures")
        .putObject("blocks")
        .put("problems", problems)
        .put("published", problems)
        .put("acceptedByTheAuditor", accepted);
    new Results(repository()).keep("properties", result);
  }

  @Test
  void aGoldenFileThatNoTestReadsIsFound() throws IOException {
    Path golden =
        EngineModule.STATISTICS.folder(repository()).resolve("src/test/resources/stats-golden");
    Files.createDirectories(golden);
    Files.writeString(golden.resolve("wilson.json"), "{}");
    fails("golden", "reads wilson");
  }

  @Test
  void reportsOfTestsAreReadAndFailuresCounted() throws IOException {
    Files.writeString(
        root.resolve("TEST-a.b.GoldenTest.xml"),
        "<testsuite name=\"a.b.GoldenTest\" tests=\"7\" failures=\"1\" errors=\"2\" skipped=\"3\" time=\"1,234.5\"/>");
    assertThat(TestClass.in(root)).containsExactly(new TestClass("GoldenTest", 7, 3, 3, 1234.5));
  }
}
