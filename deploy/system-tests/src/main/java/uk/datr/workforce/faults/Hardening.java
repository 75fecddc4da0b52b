package uk.datr.workforce.faults;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.Point;
import uk.datr.workforce.stack.Progress;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackPart;

/** The acceptance list {@code hardening}: what the newest results of this code say, and what a platform of its own shows. */
public final class Hardening implements AutoCloseable {

  private static final int ROUNDS = 200;
  private static final int GENERATED_REQUESTS = 100_000;
  private static final Duration AWAY = Duration.ofMinutes(10);
  private static final Duration VERIFY = Duration.ofMinutes(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Repository repository;
  private final CodeFingerprint code;
  private final HardenedPlatform platform;

  /** Starts a platform of its own; the results are read from the repository. */
  public Hardening(Repository repository, Progress progress) {
    this.repository = repository;
    this.code = CodeFingerprint.ofCommitted(repository);
    Lane.takePrograms(repository);
    this.platform = HardenedPlatform.start(repository, progress);
  }

  /** The points of the list. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    points.add(
        new Point(
            ROUNDS + " kill rounds of this code without a lost or doubled submission",
            this::kills));
    points.add(
        new Point("every part was away for ten minutes, with honest answers", this::outages));
    points.add(
        new Point(
            "%,d generated requests of this code without a finding".formatted(GENERATED_REQUESTS),
            this::fuzz));
    points.add(new Point("load figures with ratios are there, and the promises hold", this::load));
    points.add(new Point("the newest verification took at most 10 min", this::verification));
    points.addAll(platform.points());
    return points;
  }

  private String kills() {
    SoakReport.Kills kills = report().kills();
    require(kills.rounds() >= ROUNDS, "there are only " + kills.rounds() + " rounds");
    require(
        kills.good() == kills.rounds(),
        kills.rounds() - kills.good() + " of " + kills.rounds() + " rounds have findings");
    require(
        kills.byParts().size() == KillPlan.kinds().size(),
        "only " + kills.byParts().keySet() + " were killed");
    return "%d rounds over %d kinds of kill, %d of %d submissions acknowledged"
        .formatted(
            kills.rounds(), kills.byParts().size(), kills.acknowledged(), kills.submissions());
  }

  private String outages() {
    List<Result> outages =
        report().outages().stream().filter(one -> one.good() && one.awayFor(AWAY)).toList();
    List<String> figures = new ArrayList<>();
    for (StackPart part : StackPart.values()) {
      Result.Away longest =
          outages.stream()
              .flatMap(one -> one.absences().stream())
              .filter(away -> away.part().equals(part.id()))
              .max(Comparator.comparingDouble(Result.Away::awaySeconds))
              .orElseThrow(() -> new JourneyException(part.id() + " was not away for ten minutes"));
      figures.add(
          String.format(
              Locale.ROOT,
              "%s %.0f s, caught up after %.1f s",
              part.id(),
              longest.awaySeconds(),
              longest.caughtUpSeconds()));
    }
    return String.join("; ", figures);
  }

  private String fuzz() {
    FuzzOutcome fuzz = report().fuzz();
    if (fuzz == null) {
      throw new JourneyException("the newest soak of this code ran without --fuzz");
    }
    require(
        fuzz.requests() >= GENERATED_REQUESTS, "only " + fuzz.requests() + " requests were sent");
    require(fuzz.findings() == 0, fuzz.findings() + " findings are left");
    require(fuzz.failures() == 0, fuzz.failures() + " minimums were not reached");
    return "%d requests over %d operations, seed %d"
        .formatted(fuzz.requests(), fuzz.operations(), fuzz.seed());
  }

  private String load() {
    Path newest =
        newest(repository.root().resolve("deploy/load-tests/results"), ".json")
            .orElseThrow(() -> new JourneyException("there is none: ./workforce load"));
    JsonNode json = read(newest);
    require(!json.path("ratios").isEmpty(), newest + " has no ratios");
    List<String> figures = new ArrayList<>();
    for (JsonNode bar : json.path("bars")) {
      require(
          bar.path("holds").asBoolean(),
          "%s: %s %s, not %s"
              .formatted(
                  bar.path("promise").asText(),
                  bar.path("measured").asText(),
                  bar.path("unit").asText(),
                  bar.path("limit").asText()));
      figures.add(
          String.format(
              Locale.ROOT,
              "%s %.1f %s",
              bar.path("promise").asText(),
              bar.path("measured").asDouble(),
              bar.path("unit").asText()));
    }
    require(!figures.isEmpty(), newest + " judges no promise");
    return newest.getFileName() + ": " + String.join("; ", figures);
  }

  private String verification() {
    Path file = repository.state().resolve("verify.json");
    require(Files.exists(file), "none was run in this checkout: ./workforce verify");
    JsonNode json = read(file);
    Duration took = Duration.ofSeconds(json.path("seconds").asLong());
    require(took.compareTo(VERIFY) <= 0, "it took " + took.toSeconds() + " s");
    return took.toSeconds() + " s, " + json.path("at").asText();
  }

  /** The newest report of this code. */
  private SoakReport report() {
    List<SoakReport> reports =
        files(SoakReport.folder(repository), ".json").stream()
            .filter(file -> file.getFileName().toString().startsWith("soak-"))
            .map(SoakReport::read)
            .toList();
    return reports.stream()
        .filter(report -> report.code().equals(code.hash()))
        .reduce((_, later) -> later)
        .orElseThrow(() ->
            new JourneyException(
                "there is no result of this code (%s), only of %s: ./workforce soak"
                    .formatted(code.hash(), reports.stream().map(SoakReport::code).toList())));
  }

  private static Optional<Path> newest(Path folder, String ending) {
    return files(folder, ending).stream().reduce((_, later) -> later);
  }

  /** Dated names sort by age. */
  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new JourneyException(file + " cannot be read", unreadable);
    }
  }

  @Override
  public void close() {
    platform.close();
  }
}
