package uk.datr.workforce.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import uk.datr.workforce.journey.LocalRun;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/** A stack of its own for the measurements: nobody's data, free ports, stopped when they are over. */
final class Stack implements AutoCloseable {

  private static final List<String> PORTS =
      List.of(
          "CENSUS",
          "SURVEY",
          "CALCULATOR",
          "REPORTING",
          "POSTGRESQL",
          "KAFKA",
          "KAFKA_CONTROLLER",
          "KEYCLOAK",
          "KEYCLOAK_MANAGEMENT");

  private final Repository repository;
  private final Map<String, String> environment = new TreeMap<>();

  /** A stack that keeps its data below the module's build folder. */
  Stack(Repository repository) {
    Path state = repository.root().resolve("deploy/load-tests/target/stack");
    this.repository = repository.withState(state);
    environment.put(Repository.STATE_VARIABLE, state.toString());
    List<Integer> free = freePorts();
    for (int i = 0; i < PORTS.size(); i++) {
      environment.put("WORKFORCE_PORT_" + PORTS.get(i), Integer.toString(free.get(i)));
    }
  }

  /** Starts without any data, fills it with the example data, and stops. */
  void prepare() {
    run("up", false, "--fresh");
    run("down", false);
  }

  /**
   * Starts it.
   *
   * @param peak whether the services run as in production; otherwise as {@code ./workforce up} starts them
   */
  LocalRun up(boolean peak) {
    run("up", peak);
    return LocalRun.read(repository);
  }

  /** Stops it; nothing happens when it does not run. */
  void down() {
    run("down", false);
  }

  @Override
  public void close() {
    down();
  }

  private void run(String command, boolean peak, String... options) {
    List<String> line = new ArrayList<>();
    line.add(repository.root().resolve("workforce").toString());
    line.add(command);
    line.addAll(List.of(options));
    ProcessBuilder process =
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    process.environment().putAll(environment);
    process.environment().put("WORKFORCE_PEAK", Boolean.toString(peak));
    try {
      int status = process.start().waitFor();
      if (status != 0) {
        throw new StackException(
            String.format(Locale.ROOT, "./workforce %s ended with %d", command, status));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while the stack was told: " + command, interrupted);
    }
  }

  /** Ports that are free together, below those from which outgoing connections are made where that can be had. */
  private static List<Integer> freePorts() {
    List<Integer> free = new ArrayList<>();
    for (int port = 21_000; free.size() < PORTS.size() && port < 32_000; port++) {
      try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        free.add(port);
      } catch (IOException _) {
        // Taken: the next one.
      }
    }
    if (free.size() < PORTS.size()) {
      throw new StackException("There are not enough free ports between 21000 and 32000");
    }
    return free;
  }
}
