package uk.datr.workforce.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/**
 * What all finished rounds of one state of the code came to.
 *
 * @param date of the report
 * @param commit that was checked out at the end
 * @param code fingerprint of what ran
 * @param machine where
 * @param seed from which all rounds follow
 * @param kills rounds with kills
 * @param outages what was away for long, each as its round came out
 * @param recovery of a part after it alone had been away
 * @param fuzz generated requests, if any were asked for
 * @param findings everything that was found, with what plays it again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SoakReport(
    String date,
    String commit,
    String code,
    Machine machine,
    long seed,
    Kills kills,
    List<Result> outages,
    Map<String, Recovery> recovery,
    @Nullable FuzzOutcome fuzz,
    List<Found> findings) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  SoakReport {
    outages = List.copyOf(outages);
    recovery = Map.copyOf(new TreeMap<>(recovery));
    findings = List.copyOf(findings);
  }

  /**
   * The rounds with kills.
   *
   * @param rounds finished ones
   * @param good rounds without a finding
   * @param byParts rounds by what was killed
   * @param submissions returns that were to be submitted
   * @param acknowledged submissions that were acknowledged
   * @param medianSeconds of a round
   * @param seen answers by operation and kind
   */
  record Kills(
      int rounds,
      int good,
      Map<String, Integer> byParts,
      int submissions,
      int acknowledged,
      double medianSeconds,
      Map<String, Integer> seen) {}

  /**
   * Seconds after a part was started again.
   *
   * @param times how often it alone was away
   * @param readyMedian until it was ready
   * @param readyMost the longest of these
   * @param caughtUpMedian until every event that had been written was published and applied
   * @param caughtUpMost the longest of these
   */
  record Recovery(
      int times,
      double readyMedian,
      double readyMost,
      double caughtUpMedian,
      double caughtUpMost) {}

  /** A finding with the round that it was made in. */
  record Found(String kind, String parts, long seed, String rule, String text) {}

  static SoakReport of(
      CodeFingerprint code,
      SoakOptions options,
      List<Result> results,
      Optional<FuzzLane.Played> fuzz) {
    List<Result> kills = results.stream().filter(one -> one.kind().equals(Campaign.KILL)).toList();
    Map<String, Integer> byParts = new TreeMap<>();
    Map<String, Integer> seen = new TreeMap<>();
    for (Result one : kills) {
      byParts.merge(one.parts(), 1, Integer::sum);
      one.seen().forEach((answer, times) -> seen.merge(answer, times, Integer::sum));
    }
    List<Found> findings = new ArrayList<>();
    for (Result one : results) {
      one.findings()
          .forEach(found ->
              findings.add(
                  new Found(one.kind(), one.parts(), one.seed(), found.rule(), found.text())));
    }
    fuzz.ifPresent(played -> findings.addAll(played.found()));
    return new SoakReport(
        LocalDate.now(ZoneOffset.UTC).toString(),
        code.commit(),
        code.hash(),
        Machine.of(),
        options.seed(),
        new Kills(
            kills.size(),
            (int) kills.stream().filter(Result::good).count(),
            byParts,
            kills.stream().mapToInt(Result::submissions).sum(),
            kills.stream().mapToInt(Result::acknowledged).sum(),
            median(kills.stream().map(Result::seconds).toList()),
            seen),
        results.stream().filter(one -> one.kind().equals(Campaign.AWAY)).toList(),
        recovery(results),
        fuzz.map(FuzzLane.Played::outcome).orElse(null),
        findings);
  }

  private static Map<String, Recovery> recovery(List<Result> results) {
    Map<String, List<Result.Away>> byPart = new TreeMap<>();
    for (Result result : results) {
      // With two away, one waits for the other.
      if (result.absences().size() == 1) {
        Result.Away away = result.absences().getFirst();
        byPart.computeIfAbsent(away.part(), _ -> new ArrayList<>()).add(away);
      }
    }
    Map<String, Recovery> recovery = new TreeMap<>();
    byPart.forEach((part, absences) -> {
      List<Double> ready = absences.stream().map(Result.Away::readySeconds).toList();
      List<Double> caughtUp = absences.stream().map(Result.Away::caughtUpSeconds).toList();
      recovery.put(
          part,
          new Recovery(
              absences.size(), median(ready), most(ready), median(caughtUp), most(caughtUp)));
    });
    return recovery;
  }

  private static double median(List<Double> values) {
    return values.isEmpty() ? 0 : values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double most(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** Whether nothing was found. */
  boolean good() {
    return findings.isEmpty();
  }

  /** One line for whoever waited. */
  String verdict() {
    return "%d kill rounds, %d of them good; %d of %d submissions acknowledged; %d outages; %d findings"
        .formatted(
            kills.rounds(),
            kills.good(),
            kills.acknowledged(),
            kills.submissions(),
            outages.size(),
            findings.size());
  }

  /** Where reports are kept. */
  static Path folder(Repository repository) {
    return repository.root().resolve("deploy/system-tests/results");
  }

  /** Writes the report for programs and for people; a report of that day on other code is kept beside it. */
  Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("soak-" + date + ".json");
      for (int number = 2; Files.exists(file) && !read(file).code().equals(code); number++) {
        file = folder.resolve("soak-" + date + "-" + number + ".json");
      }
      Files.writeString(file, JSON.writeValueAsString(this) + "\n");
      Files.writeString(
          file.resolveSibling(file.getFileName().toString().replace(".json", ".md")),
          SoakPage.of(this));
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Reads a report. */
  static SoakReport read(Path file) {
    try {
      return JSON.readValue(file.toFile(), SoakReport.class);
    } catch (IOException unreadable) {
      throw new StackException(file + " is no report of a soak", unreadable);
    }
  }
}
