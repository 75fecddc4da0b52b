package uk.datr.workforce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.datr.workforce.stack.StackException;

class SoakReportTest {

  private static final SoakOptions OPTIONS = SoakOptions.of(List.of("--seed", "9"));

  @Test
  void aJournalGoesOnWhereItWasStoppedEvenInTheMiddleOfALine(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("code.jsonl");
    Journal.open(file).add(result(1.5, List.of()));
    Files.writeString(file, "{\"kind\":\"KI", StandardOpenOption.APPEND);

    Journal reopened = Journal.open(file);
    reopened.add(result(2.5, List.of()));

    assertThat(Journal.open(file).results()).extracting(Result::seconds).containsExactly(1.5, 2.5);
  }

  @Test
  void aReportSumsItsRoundsAndIsReadBackAsItWasWritten(@TempDir Path folder) throws IOException {
    SoakReport report =
        SoakReport.of(
            new CodeFingerprint("abc", "f1"),
            OPTIONS,
            List.of(result(1.5, List.of()), result(2.5, List.of(new Finding("rule", "text")))),
            Optional.empty());

    Path file = report.write(folder);

    assertThat(SoakReport.read(file)).isEqualTo(report);
    assertThat(report.kills().rounds()).isEqualTo(2);
    assertThat(report.kills().good()).isEqualTo(1);
    assertThat(report.kills().acknowledged()).isEqualTo(118);
    assertThat(report.recovery().values())
        .extracting(SoakReport.Recovery::caughtUpMost)
        .containsExactly(5.0);
    assertThat(report.good()).isFalse();
    assertThat(Files.readString(Path.of(file.toString().replace(".json", ".md"))))
        .contains("2 kill rounds, 1 of them without a finding", "seed 4: rule: text");
  }

  @Test
  void whatGeneratedRequestsFoundOrDidNotReachIsAmongTheFindings(@TempDir Path folder)
      throws IOException {
    String fuzz =
        """
        {"requests": 5000, "seed": 7, "operationsCovered": 80,
         "findings": [{"operation": "census.listUnits", "kind": "foreign", "count": 3, "what": "others are shown",
                       "replay": "./workforce fuzz --seed 7 --replay 12"}],
         "failures": ["reporting.rebuildProjection never succeeded"]}
        """;
    SoakReport report =
        SoakReport.of(
            new CodeFingerprint("abc", "f1"),
            OPTIONS,
            List.of(result(1.5, List.of())),
            Optional.of(FuzzLane.played(new ObjectMapper().readTree(fuzz))));

    assertThat(report.good()).isFalse();
    assertThat(report.verdict()).endsWith("2 findings");
    Path file = report.write(folder);
    assertThat(SoakReport.read(file)).isEqualTo(report);
    assertThat(Files.readString(Path.of(file.toString().replace(".json", ".md"))))
        .contains(
            "5000 generated requests over 80 operations (seed 7): 1 findings, 1 minimums not reached.",
            "census.listUnits, seed 7: foreign: others are shown; 3 times, ./workforce fuzz --seed 7 --replay 12",
            "minimum: reporting.rebuildProjection never succeeded");
  }

  @Test
  void aReportOnOtherCodeDoesNotReplaceTheOneOfTheSameDay(@TempDir Path folder) {
    Path first = report("f1").write(folder);
    Path second = report("f2").write(folder);

    assertThat(second).isNotEqualTo(first);
    assertThat(report("f2").write(folder)).isEqualTo(second);
    assertThat(SoakReport.read(first).code()).isEqualTo("f1");
  }

  @Test
  void theFingerprintIsThatOfWhatRuns() {
    List<String> before =
        List.of(
            "100644 blob 1\tpom.xml",
            "100644 blob 2\tdocs/adr/0001.md",
            "100644 blob 3\tcensus-service/app/src/main/java/A.java",
            "100644 blob 4\tcensus-service/app/src/test/java/ATest.java",
            "100644 blob 5\tdeploy/keycloak/realm.json");

    assertThat(CodeFingerprint.hash(changed(before, 1))).isEqualTo(CodeFingerprint.hash(before));
    assertThat(CodeFingerprint.hash(changed(before, 3))).isEqualTo(CodeFingerprint.hash(before));
    for (int runs : List.of(0, 2, 4)) {
      assertThat(CodeFingerprint.hash(changed(before, runs)))
          .isNotEqualTo(CodeFingerprint.hash(before));
    }
  }

  @Test
  void everyModuleThatAServiceIsBuiltWithIsInTheFingerprint() {
    List<BuildModule> all = BuildModule.all();
    Set<BuildModule> built = BuildModule.ofServices(all);

    assertThat(built)
        .extracting(BuildModule::name)
        .contains("census-app", "register-copy", "event-contracts")
        .doesNotContain("test-kit");
    for (BuildModule module : all) {
      assertThat(CodeFingerprint.runs(module.folder() + "/src/main/java/A.java"))
          .as(module.folder())
          .isEqualTo(built.contains(module) || module.folder().startsWith("deploy/local-stack"));
    }
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThat(OPTIONS.away()).isEqualTo(Duration.ofMinutes(10));
    assertThat(SoakOptions.of(List.of("--away", "0")).away()).isEqualTo(Duration.ZERO);
    for (List<String> wrong :
        List.of(
            List.of("--away", "soon"),
            List.of("--lanes", "0"),
            List.of("--rounds"),
            List.of("--what", "1"))) {
      assertThatThrownBy(() -> SoakOptions.of(wrong)).isInstanceOf(StackException.class);
    }
  }

  private static List<String> changed(List<String> listing, int line) {
    return listing.stream()
        .map(one -> one.equals(listing.get(line)) ? one.replace("blob ", "blob f") : one)
        .toList();
  }

  private static SoakReport report(String code) {
    return SoakReport.of(new CodeFingerprint("abc", code), OPTIONS, List.of(), Optional.empty());
  }

  private static Result result(double seconds, List<Finding> findings) {
    return new Result(
        Campaign.KILL,
        "broker",
        4,
        "2026-11-22T00:00:00Z",
        seconds,
        60,
        59,
        List.of(new Result.Away("broker", 1, 3, 5, 1)),
        Map.of("DRAFT 200", 60),
        findings);
  }
}
