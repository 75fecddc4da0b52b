package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.datr.workforce.fuzz.Fuzz;
import uk.datr.workforce.fuzz.FuzzPlan;
import uk.datr.workforce.fuzz.FuzzResult;
import uk.datr.workforce.fuzz.Tables;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.testkit.parts.OwnShare;
import uk.datr.workforce.testkit.parts.RunningParts;
import uk.datr.workforce.testkit.parts.Tokens;

/** Generated requests against every operation of all four services, as packaged. */
@Tag("full")
class FuzzIT {

  private static final long REQUESTS = 10_000;
  private static final int WORKERS = 4;
  private static final long SLOW_MILLIS = 10_000;

  @Test
  void noGeneratedRequestIsAnsweredAsItMustNotBe(@TempDir Path folder) {
    long seed = Long.getLong("workforce.fuzz.seed", System.nanoTime());
    try (PlatformUnderTest main = PlatformUnderTest.start(folder);
        OwnShare surveyShare = OwnShare.of(RunningParts.shared(), "fuzz-survey");
        OwnShare calculatorShare = OwnShare.of(RunningParts.shared(), "fuzz-calculator");
        PackagedService survey =
            PackagedService.of("survey-service/people", folder, surveyShare.settings());
        PackagedService calculator =
            PackagedService.of("calculator-service/app", folder, calculatorShare.settings())) {
      survey.start();
      calculator.start();
      survey.awaitReady(main.callers());
      calculator.awaitReady(main.callers());
      Platform two = main.platform();
      Platform platform =
          new Platform(
              two.census(),
              survey.address(),
              calculator.address(),
              two.reporting(),
              two.realm(),
              two.password(),
              two.clientSecret());
      List<Tables.Database> databases = new ArrayList<>();
      main.databases().forEach((name, settings) -> databases.add(database(name, settings)));
      databases.add(database("survey", surveyShare.settings()));
      databases.add(database("calculator", calculatorShare.settings()));

      FuzzResult result =
          Fuzz.run(
              new FuzzPlan(
                  platform,
                  databases,
                  Map.of("expired", Tokens.expired(), "foreign realm", Tokens.foreignRealm()),
                  Repository.find().root().resolve("docs/api"),
                  seed,
                  REQUESTS,
                  null,
                  WORKERS,
                  SLOW_MILLIS),
              Clock.systemUTC());

      assertThat(result.json().path("sweeps").asLong())
          .as("how often so few requests go through every operation as every job")
          .isPositive();
      assertThat(result.clean())
          .as(() -> "seed " + seed + " (-Dworkforce.fuzz.seed)\n" + result.text())
          .isTrue();
    }
  }

  private static Tables.Database database(String name, Map<String, String> settings) {
    return new Tables.Database(
        name,
        settings.getOrDefault("quarkus.datasource.jdbc.url", ""),
        settings.getOrDefault("quarkus.datasource.username", ""),
        settings.getOrDefault("quarkus.datasource.password", ""));
  }
}
