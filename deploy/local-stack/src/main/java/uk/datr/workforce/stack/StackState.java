package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the local stack has running, in a file, so that another command can find, show and stop it.
 *
 * @param ports where it is reached
 * @param processes in the order of their start
 * @param ready whether the start came to its end
 */
record StackState(StackPorts ports, List<Entry> processes, boolean ready) {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * One process.
   *
   * @param name part or service
   * @param pid its id, which means nothing without its start
   * @param started when it started
   * @param log its log
   */
  record Entry(String name, long pid, Instant started, String log) {

    static Entry of(RunningProcess process) {
      return new Entry(
          process.name(), process.handle().pid(), process.started(), process.log().toString());
    }

    Optional<RunningProcess> running() {
      return RunningProcess.find(name, pid, started, Path.of(log));
    }
  }

  static Path file(Repository repository) {
    return repository.state().resolve("run.json");
  }

  static Optional<StackState> read(Repository repository) {
    Path file = file(repository);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), StackState.class));
    } catch (IOException unreadable) {
      throw new StackException(
          file + " cannot be read. If nothing of the stack runs, delete it.", unreadable);
    }
  }

  /** The state of a stack that runs as a whole; a message otherwise. */
  static StackState ofRunning(Repository repository) {
    return read(repository)
        .filter(StackState::ready)
        .filter(StackState::allRun)
        .orElseThrow(() -> new StackException("The stack is not running: ./workforce up"));
  }

  void write(Repository repository) {
    Path file = file(repository);
    Path unfinished = file.resolveSibling("run.json.unfinished");
    try {
      Files.createDirectories(repository.state());
      Files.writeString(unfinished, JSON.writeValueAsString(this));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void forget(Repository repository) {
    try {
      Files.deleteIfExists(file(repository));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Those that still run, in the order of their start. */
  List<RunningProcess> running() {
    return processes.stream().flatMap(entry -> entry.running().stream()).toList();
  }

  private boolean allRun() {
    return running().size() == processes.size();
  }
}
