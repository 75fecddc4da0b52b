package uk.datr.workforce.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

  private static final Machine MACHINE =
      new Machine("a processor", 2, 24_000, "25", "0123456789abcdef", true);

  @Test
  void theRatioIsTakenWithinEachRunBeforeTheMedian() {
    Results results = results(List.of(10.0, 40.0, 30.0), List.of(1.0, 2.0, 10.0));

    // 10, 20 and 3, not 30 / 2.
    assertThat(results.ratios())
        .first()
        .satisfies(ratio -> assertThat(ratio.ratio()).isEqualTo(new Spread(10, 3, 20)));
  }

  @Test
  void aPromiseThatIsBrokenIsSaid(@TempDir Path folder) throws IOException {
    Results results = results(List.of(41.0, 42.0, 43.0), List.of(1.0, 1.0, 1.0));

    Path page =
        new ResultFiles(results, MACHINE, Instant.parse("2026-11-22T01:02:03Z")).write(folder);

    assertThat(page).hasFileName("2026-11-22-0102.md");
    assertThat(Files.readString(page))
        .contains(
            "| a return of 400 lines is validated and stored, p95 | 40.0 ms | 42.0 ms | **no** |")
        .contains("42.0 (41.0–43.0)");
    JsonNode json = new ObjectMapper().readTree(folder.resolve("2026-11-22-0102.json").toFile());
    assertThat(json.at("/bars/0/holds").isBoolean()).isTrue();
    assertThat(json.at("/bars/0/holds").booleanValue()).isFalse();
    assertThat(json.path("figures")).hasSize(3);
    assertThat(json.at("/ratios/0/ratio/median").doubleValue()).isEqualTo(42);
  }

  @Test
  void oneFailedCallSpoilsTheResult() {
    Timing failed = new Timing(9, 1, "refused", 1, 1, 1, 1, 1);
    Results results =
        new Results(
            List.of(List.of(new Figure("work", Figure.Subject.SERVICE, "1 client", failed))),
            List.of());

    assertThat(results.failures())
        .singleElement()
        .asString()
        .contains("work", "1 failed", "refused");
  }

  private static Results results(List<Double> service, List<Double> bare) {
    List<List<Figure>> runs = new ArrayList<>();
    for (int i = 0; i < service.size(); i++) {
      runs.add(
          List.of(
              figure(DraftBenchmark.WORK, Figure.Subject.SERVICE, "1 client", service.get(i)),
              figure(DraftBenchmark.WORK, Figure.Subject.BARE, "1 client", bare.get(i)),
              figure(ProfileBenchmark.WORK, Figure.Subject.SERVICE, "1 client", 1),
              figure(ProfileBenchmark.REVALIDATED, Figure.Subject.SERVICE, "1 client", 1),
              figure(CalculationBenchmark.WORK, Figure.Subject.SERVICE, "1 client", 1),
              figure(VisibleBenchmark.WORK, Figure.Subject.SERVICE, "20 a second", 1),
              figure(FullReturnBenchmark.VALIDATE, Figure.Subject.SERVICE, "1 client", 1),
              figure(FullReturnBenchmark.SAVE_AND_SUBMIT, Figure.Subject.SERVICE, "1 client", 1),
              figure(ResponseRatesBenchmark.WORK, Figure.Subject.SERVICE, "1 client", 1),
              figure(
                  FinaliseBenchmark.WORK, Figure.Subject.SERVICE, FinaliseBenchmark.ARRIVING, 1)));
    }
    return new Results(
        runs,
        List.of(
            new WarmStart(14.0, 2_000), new WarmStart(15.0, 2_100), new WarmStart(16.0, 2_200)));
  }

  private static Figure figure(String work, Figure.Subject subject, String arrivals, double p95) {
    return new Figure(work, subject, arrivals, new Timing(100, 0, null, p95, p95, p95, p95, 10));
  }
}
