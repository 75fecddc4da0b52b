package uk.datr.workforce.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.stack.Repository;

/** Dated result files of a service; each names the sources it was measured with. */
final class Results {

  static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path folder;
  private final String command;

  /** Those of the statistics and the disclosure engine. */
  Results(Repository repository) {
    this(repository.root().resolve("reporting-service/results"), "./workforce disclosure measure");
  }

  /**
   * Those of a folder.
   *
   * @param command that makes them, before the kind of result
   */
  Results(Path folder, String command) {
    this.folder = folder;
    this.command = command;
  }

  /** A new result, with its date and the machine. */
  static ObjectNode dated(Clock clock) {
    ObjectNode result = JSON.createObjectNode();
    result.put("at", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
    result.put("processors", Runtime.getRuntime().availableProcessors());
    return result;
  }

  /** Writes a result; one of the same day and name is replaced. */
  Path keep(String name, ObjectNode result) {
    try {
      Files.createDirectories(folder);
      Path file =
          folder.resolve(result.path("at").asText().substring(0, 10) + "-" + name + ".json");
      Files.writeString(file, JSON.writeValueAsString(result) + "\n");
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * The newest result of that name whose sources are these.
   *
   * @param code fingerprints by module, all of which the result must name
   * @throws JourneyException if there is none, or only of other sources
   */
  JsonNode newest(String name, JsonNode code) {
    List<Path> dated = files(name);
    List<String> others = new ArrayList<>();
    for (Path file : dated.reversed()) {
      JsonNode result = read(file);
      if (result.path("code").equals(code)) {
        return result;
      }
      others.add(file.getFileName().toString());
    }
    throw new JourneyException(
        others.isEmpty()
            ? "there is no result \"%s\": %s %s"
                .formatted(name, command, name.replaceAll("-.*", ""))
            : "%s is of other sources than these: %s %s"
                .formatted(String.join(", ", others), command, name.replaceAll("-.*", "")));
  }

  /** Dated names sort by age. */
  private List<Path> files(String name) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[-0-9]{10}-" + name + "[.]json"))
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new JourneyException(file + " cannot be read", unreadable);
    }
  }
}
