package uk.datr.workforce.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.stack.Repository;

/** The list says what is missing, what failed and what took too long, and takes nothing for granted. */
class ReportsAndResultsTest {
  private static final String MODULE = "census-service/app";
  private static final String CYCLE =
      "anAuthoritysSystemThatIsWrittenAgainstTheGeneratedJavaClientAloneCompletesACycle";

  @TempDir private Path root = Path.of("");

  @Test
  void theTestsOfAClassAreCounted() throws IOException {
    write(
        MODULE + "/target/surefire-reports/TEST-uk.datr.ReturnLifeCycleTest.xml",
        suite("ReturnLifeCycleTest", 1_200, 0, ""));

    assertThat(reports().tests(MODULE, "ReturnLifeCycleTest"))
        .isEqualTo("ReturnLifeCycleTest 1,200, together 1,200");
  }

  @Test
  void aClassThatFailsOrWasNotRunIsSaid() throws IOException {
    write(
        MODULE + "/target/surefire-reports/TEST-uk.datr.ReturnLifeCycleTest.xml",
        suite("ReturnLifeCycleTest", 1_200, 1, ""));

    assertThatExceptionOfType(JourneyException.class)
        .isThrownBy(() -> reports().tests(MODULE, "ReturnLifeCycleTest"))
        .withMessageContaining("fails");
    assertThatExceptionOfType(JourneyException.class)
        .isThrownBy(() -> reports().tests(MODULE, "CollectionLifeCycleTest"))
        .withMessageContaining("no report");
  }

  @Test
  void theGeneratedClientsCycleIsOneTestOfTheJourney() throws IOException {
    assertThatExceptionOfType(JourneyException.class)
        .isThrownBy(() -> reports().generatedClient())
        .withMessageContaining("no report");

    journey("<testcase name=\"another\" time=\"1\"/>");
    assertThatExceptionOfType(JourneyException.class)
        .isThrownBy(() -> reports().generatedClient())
        .withMessageContaining("not tried");

    journey("<testcase name=\"%s(Path)\" time=\"31.2\"><skipped/></testcase>".formatted(CYCLE));
    assertThatExceptionOfType(JourneyException.class)
        .isThrownBy(() -> reports().generatedClient())
        .withMessageContaining("skipped");

    journey("<testcase name=\"%s(Path)\" time=\"31.2\"/>".formatted(CYCLE));
    assertThat(reports().generatedClient()).isEqualTo("one cycle in 31.2 s");
  }

  @Test
  void thePromisesOfTheCensusAreReadInTheNewestResult() throws IOException {
    assertThat(measured("validated")).contains("there is no result");

    result("2026-11-22-0900", 4.2, true);
    assertThat(measured("validated")).isEqualTo("2026-11-22-0900.json: 4.2 ms, limit 10");
    assertThat(measured("finalised")).contains("has not measured it");

    result("2026-11-22-1000", 12.5, false);
    assertThat(measured("validated")).isEqualTo("it took 12.5 ms, limit 10");
  }

  private String measured(String words) {
    return new MeasuredCensus(new Repository(root))
        .points().stream()
            .filter(point -> point.title().contains(words))
            .map(point -> {
              try {
                return point.check().figure();
              } catch (JourneyException fails) {
                return String.valueOf(fails.getMessage());
              }
            })
            .findFirst()
            .orElseThrow();
  }

  private TestReports reports() {
    return new TestReports(new Repository(root));
  }

  private void journey(String test) throws IOException {
    write(
        "deploy/system-tests/target/failsafe-reports/TEST-uk.datr.workforce.journey.JourneyIT.xml",
        suite("JourneyIT", 1, 0, test));
  }

  private void result(String name, double measured, boolean holds) throws IOException {
    write(
        "deploy/load-tests/results/" + name + ".json",
        """
        {"bars": [{"promise": "a provider's return of all sections is validated, p95", "limit": 10.0, "unit": "ms",
         "measured": %s, "holds": %s}]}
        """
            .formatted(measured, holds));
  }

  private static String suite(String name, int tests, int failures, String inner) {
    return "<testsuite name=\"uk.datr.%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\" time=\"1.5\">%s</testsuite>"
        .formatted(name, tests, failures, inner);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
