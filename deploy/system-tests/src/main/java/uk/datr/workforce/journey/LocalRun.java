package uk.datr.workforce.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/**
 * What {@code ./workforce up} wrote about the stack that it runs.
 *
 * @param file where it is written, once everything is ready
 * @param json ports and processes
 */
public record LocalRun(Path file, JsonNode json, Path data) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The stack that runs on this machine. */
  public static LocalRun read(Repository repository) {
    return read(repository.state().resolve("run.json"));
  }

  /** The stack that wrote a file {@code run.json} into its state folder. */
  public static LocalRun read(Path file) {
    try {
      JsonNode json = Files.isRegularFile(file) ? JSON.readTree(file.toFile()) : JSON.missingNode();
      if (!json.path("ready").asBoolean()) {
        throw new StackException("The stack is not running: ./workforce up");
      }
      return new LocalRun(file, json, file.resolveSibling("data"));
    } catch (IOException unreadable) {
      throw new StackException(file + " cannot be read", unreadable);
    }
  }

  /** Stops the stack, starts it once more, and reads what then runs. */
  static LocalRun again(Repository repository) {
    for (String command : List.of("down", "up")) {
      try {
        int status =
            new ProcessBuilder(repository.root().resolve("workforce").toString(), command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
          throw new StackException("./workforce " + command + " ended with " + status);
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new StackException("The restart was interrupted");
      }
    }
    return read(repository);
  }

  /** The port of a part or service. */
  public int port(String name) {
    JsonNode port = json.at("/ports/byName/" + name);
    if (!port.isInt()) {
      throw new StackException("The stack does not say at which port " + name + " is");
    }
    return port.intValue();
  }

  /** From the start of the first process until everything was ready. */
  public Duration startTook() {
    return Duration.between(firstStart(), lastModified(file));
  }

  /** Whether the data were there before this start: the first one fills the databases. */
  boolean warm() {
    return lastModified(data.resolve("realm.fingerprint"))
        .isBefore(firstStart().minus(Duration.ofSeconds(10)));
  }

  /** Resident memory of every process and its descendants, in MB; pages that two share count twice. */
  public long residentMegabytes() {
    return handles().stream()
            .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
            .mapToLong(LocalRun::residentKilobytes)
            .sum()
        / 1024;
  }

  /** Processes that were started. */
  List<ProcessHandle> handles() {
    List<ProcessHandle> handles = new ArrayList<>();
    for (JsonNode process : json.path("processes")) {
      handles.add(
          ProcessHandle.of(process.path("pid").asLong())
              .orElseThrow(() -> new StackException(process.path("name").asText() + " has ended")));
    }
    return handles;
  }

  private Instant firstStart() {
    Instant first = Instant.MAX;
    for (JsonNode process : json.path("processes")) {
      Instant started = Instant.parse(process.path("started").asText());
      first = started.isBefore(first) ? started : first;
    }
    return first;
  }

  private static Instant lastModified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }

  private static long residentKilobytes(ProcessHandle handle) {
    Path status = Path.of("/proc", Long.toString(handle.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }
}
