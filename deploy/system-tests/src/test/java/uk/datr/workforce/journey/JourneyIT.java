package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.datr.workforce.stack.ExampleAccount;
import uk.datr.workforce.stack.Repository;

/** The one journey of every verification: packaged services, real tokens, real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyIT {
  private @Nullable PlatformUnderTest running;

  @BeforeAll
  void startThePlatform(@TempDir Path logs) {
    running = PlatformUnderTest.start(logs);
    awaitPublishedCollection(running);
    settle();
  }

  @AfterAll
  void stopThePlatform() {
    if (running != null) {
      running.close();
    }
  }

  @Test
  void aReturnTravelsFromAnAuthoritysSystemToItsProfileTwiceInARow() {
    PlatformUnderTest platform = platform();
    MainJourney.Outcome first =
        new MainJourney(platform.platform(), platform.callers(), Narrator.silent()).run();
    MainJourney.Outcome second =
        new MainJourney(platform.platform(), platform.callers(), Narrator.silent()).run();

    assertThat(second.before()).isEqualByComparingTo(first.after());
  }

  @Test
  void theCommandsOfTheReadmeWork(@TempDir Path folder) throws IOException {
    assertThat(outputOf("README.md", folder)).contains("VALIDATED").contains("14121");
    settle();
  }

  @Test
  void theCommandsOfTheIntegratorsPageWork(@TempDir Path folder) throws IOException {
    assertThat(outputOf("docs/integrate.md", folder))
        .contains("\"sandbox\":true", "data-dictionary.csv")
        .contains("\"ruleId\":\"C203\"", "HUMAN_REQUIRED", "\"state\":\"SIGNED_OFF\"")
        .endsWith("NOT_STARTED\n");
  }

  @Test
  @Tag("full")
  void anAuthoritysSystemThatIsWrittenAgainstTheGeneratedJavaClientAloneCompletesACycle(
      @TempDir Path folder) {
    assertThat(GeneratedClient.steps(new GeneratedClient(folder).java(authority())))
        .containsExactly(
            "token: received",
            "plan: 2026.1 on 2026-06-30",
            "draft: DRAFT, version 1",
            "findings: C203 C204 C208",
            "validation: PASSED_WITH_WARNINGS, nothing stored: true",
            "to explain: 422 C204",
            "submission: VALIDATED, version 1",
            "repeated: VALIDATED, version 1",
            "resubmission: VALIDATED, version 2, 2 values changed",
            "machine: 403 HUMAN_REQUIRED",
            "sign-off: SIGNED_OFF by Sam Example",
            "reset: done",
            "afterwards: NOT_STARTED");
  }

  @Test
  @Tag("full")
  void oneThatIsWrittenAgainstTheGeneratedTypeScriptClientAloneDoesSoToo(@TempDir Path folder) {
    assumeTrue(
        GeneratedClient.nodeIsThere(),
        "LEFT OUT: the TypeScript client was not tried, because this machine has no Node 20 with npm.");

    assertThat(GeneratedClient.steps(new GeneratedClient(folder).typeScript(authority())))
        .containsExactly(
            "token: received",
            "plan: 2026.1 on 2026-06-30",
            "findings: C203 C204 C208",
            "validation: PASSED_WITH_WARNINGS, nothing stored: true",
            "to explain: 422 C204",
            "submission: VALIDATED, version 1",
            "resubmission: VALIDATED, version 2, 2 values changed",
            "machine: 403 HUMAN_REQUIRED",
            "sign-off: SIGNED_OFF by Sam Example",
            "reset: done",
            "afterwards: NOT_STARTED");
  }

  /** What the system of Leeds is told: where to call, who it is, and the token of a person who signs. */
  private List<String> authority() {
    Platform platform = platform().platform();
    Callers callers = platform().callers();
    return List.of(
        platform.census().toString(),
        platform.realm() + "/protocol/openid-connect/token",
        "leeds-system",
        platform.clientSecret(),
        callers.tokenOf(callers.person("leeds-signatory")));
  }

  /** What the commands of a page print, with tokens of the running parts. */
  private String outputOf(String page, Path folder) throws IOException {
    Repository repository = Repository.find();
    String readme = Files.readString(repository.root().resolve(page));
    Path shim = folder.resolve("workforce");
    Files.writeString(shim, "#!/bin/sh\ncat \"$(dirname \"$0\")/$1-$2\"\n");
    assertThat(shim.toFile().setExecutable(true)).isTrue();
    for (ExampleAccount account : ExampleAccount.all(repository)) {
      if (readme.contains("token " + account.name())) {
        Files.writeString(folder.resolve("token-" + account.name()), token(account));
      }
    }
    return ReadmeCommands.of(readme).with(platform().platform().replacements()).run(folder);
  }

  @Test
  void nothingThatIsSomebodysOwnReachesLogsEventsTracesOrProblems() {
    PlatformUnderTest platform = platform();
    Canaries canaries = new Canaries(platform);
    canaries.travel();
    settle();
    awaitTraces(platform);

    Leaks leaks = new Leaks(canaries.words());
    assertThat(leaks.in("the census log", platform.censusService().log())).isEmpty();
    assertThat(leaks.in("the reporting log", platform.reportingService().log())).isEmpty();
    assertThat(leaks.in("the traces", platform.traces())).isEmpty();
    assertThat(leaks.in("the events", platform.suspiciousEvents(Canaries.MARK))).isEmpty();
    assertThat(canaries.refusals())
        .hasSizeGreaterThan(6)
        .allSatisfy(refusal -> {
          assertThat(refusal.code()).as(refusal.toString()).isNotEmpty();
          assertThat(leaks.in(refusal.toString(), refusal.body())).isEmpty();
        });
  }

  @Test
  void aServiceWritesItsLogAsJsonWhenItIsToldTo() {
    List<JsonNode> lines = platform().censusService().log().lines().map(JourneyIT::json).toList();

    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> {
          assertThat(line.path("service").asText()).isEqualTo("census-service");
          assertThat(line.path("timestamp").asText()).isNotEmpty();
          assertThat(line.path("level").asText()).isNotEmpty();
        });
  }

  @Test
  void everyAlarmComputesWithMetricsThatThereAreAndHasItsPage() throws IOException {
    Platform platform = platform().platform();
    Caller prometheus = platform().callers().anonymous();
    String metrics =
        prometheus.get(platform.census(), "/q/metrics").expect(200).body()
            + prometheus.get(platform.reporting(), "/q/metrics").expect(200).body();
    Set<String> there =
        metrics.lines().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
    Path root = Repository.find().root();

    assertThat(Alarms.read(root).faults(there, root)).isEmpty();
  }

  /**
   * Waits for the traces of what was done before. Steps are sent in the order in which they end, so that those of all
   * earlier requests have come with the step of one more.
   */
  private static void awaitTraces(PlatformUnderTest platform) {
    String last =
        platform
            .callers()
            .anonymous()
            .get(platform.platform().census(), "/census/v1")
            .header("Correlation-Id");
    assertThat(last).isNotEmpty();
    Awaitility.await("the traces")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(200))
        .until(() ->
            platform.traces().contains(last)
                && platform.traces().contains("publish workforce.census-facts"));
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException notJson) {
      throw new AssertionError("Not JSON: " + line, notJson);
    }
  }

  /** What a test has submitted must not arrive in the middle of the next one. */
  private void settle() {
    PlatformUnderTest platform = platform();
    Census census =
        new Census(platform.platform().census(), platform.callers().person("collection-manager"));
    platform.settledEngland(census.openCollection());
  }

  private String token(ExampleAccount account) {
    Callers callers = platform().callers();
    return callers.tokenOf(
        account.machine() ? callers.machine(account.name()) : callers.person(account.name()));
  }

  private static void awaitPublishedCollection(PlatformUnderTest platform) {
    Awaitility.await("the published collection in reporting-service")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(250))
        .ignoreException(JourneyException.class)
        .until(() ->
            Profile.read(
                    platform.callers().person("analyst"),
                    platform.platform().reporting(),
                    Profile.ENGLAND,
                    "DATRWC-2024")
                .find(Profile.ENGLAND, "PUBLISHED")
                .isPresent());
  }

  private PlatformUnderTest platform() {
    assertThat(running).isNotNull();
    return Objects.requireNonNull(running);
  }
}
