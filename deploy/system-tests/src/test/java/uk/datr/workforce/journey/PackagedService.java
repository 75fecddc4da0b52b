package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.stack.Repository;

/** A service as Quarkus packaged it, in a process of its own. */
final class PackagedService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path program;
  private final Path log;
  private final int port;
  private final Map<String, String> settings;
  private @Nullable Process process;

  private PackagedService(Path program, Path log, int port, Map<String, String> settings) {
    this.program = program;
    this.log = log;
    this.port = port;
    this.settings = settings;
  }

  /** A service of that module on a free port; it is not started yet. */
  static PackagedService of(String module, Path folder, Map<String, String> settings) {
    Path target = Repository.find().root().resolve(module).resolve("target");
    Path program = target.resolve("quarkus-app/quarkus-run.jar");
    assertThat(program).as("built by the module before this one").isRegularFile();
    int port = freePort();
    Map<String, String> all = new TreeMap<>(settings);
    all.put("quarkus.http.host", "127.0.0.1");
    all.put("quarkus.http.port", Integer.toString(port));
    return new PackagedService(
        program, folder.resolve(module.replace('/', '-') + ".log"), port, all);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Starts the process; {@link #awaitReady} waits for it. */
  void start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", program.toString()));
    try {
      process =
          new ProcessBuilder(command)
              .directory(log.toAbsolutePath().resolveSibling(".").normalize().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void awaitReady(Callers callers) {
    Awaitility.await(program + " is ready")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          assertThat(running().isAlive()).as(() -> "the service runs:\n" + endOfLog()).isTrue();
          return isReady(callers);
        });
  }

  @Override
  public void close() {
    Process started = process;
    if (started != null) {
      started.destroy();
      awaitEnd();
    }
  }

  /** Ends the process as a loss of power would. */
  void kill() {
    running().destroyForcibly();
    awaitEnd();
  }

  boolean isRunning() {
    return running().isAlive();
  }

  /** All that it has written into its log. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The last lines of its log, for the message of a test that fails. */
  String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException absent) {
      return "(no log)";
    }
  }

  boolean isReady(Callers callers) {
    try {
      return callers.anonymous().get(address(), "/q/health/ready").status() == 200;
    } catch (JourneyException notYet) {
      return false;
    }
  }

  private void awaitEnd() {
    try {
      if (!running().waitFor(30, TimeUnit.SECONDS)) {
        running().destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Process running() {
    Process started = process;
    if (started == null) {
      throw new IllegalStateException(program + " was not started");
    }
    return started;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
