package uk.datr.workforce.accept;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.Point;
import uk.datr.workforce.stack.Repository;

/** The census's promises of speed in the newest result of {@code ./workforce load}. */
final class MeasuredCensus {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Promises by their beginning, as the result names them, with their limit in milliseconds. */
  private record Promise(String words, double limit) {}

  private static final List<Promise> PROMISES =
      List.of(
          new Promise("a provider's return of all sections is validated", 10),
          new Promise("a provider's return of all sections is saved and submitted", 30),
          new Promise("response rates over 2,000 units are read", 20),
          new Promise("600 returns are finalised", 10_000));

  private final Path folder;

  MeasuredCensus(Repository repository) {
    this.folder = repository.root().resolve("deploy/load-tests/results");
  }

  List<Point> points() {
    return PROMISES.stream()
        .map(promise -> new Point("measured: " + promise.words(), () -> holds(promise)))
        .toList();
  }

  private String holds(Promise promise) {
    Path newest = newest();
    JsonNode json = read(newest);
    JsonNode bar =
        StreamSupport.stream(json.path("bars").spliterator(), false)
            .filter(one -> one.path("promise").asText().startsWith(promise.words()))
            .findFirst()
            .orElseThrow(() ->
                new JourneyException(
                    newest.getFileName() + " has not measured it: ./workforce load"));
    String figure =
        String.format(
            Locale.ROOT,
            "%.1f %s, limit %.0f",
            bar.path("measured").asDouble(),
            bar.path("unit").asText(),
            bar.path("limit").asDouble());
    require(bar.path("limit").asDouble() <= promise.limit(), "the limit is another: " + figure);
    require(bar.path("holds").asBoolean(), "it took " + figure);
    return newest.getFileName() + ": " + figure;
  }

  /** Dated names sort by age. */
  private Path newest() {
    if (!Files.isDirectory(folder)) {
      throw new JourneyException("there is no result: ./workforce load");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .reduce((_, later) -> later)
          .orElseThrow(() -> new JourneyException("there is no result: ./workforce load"));
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
}
