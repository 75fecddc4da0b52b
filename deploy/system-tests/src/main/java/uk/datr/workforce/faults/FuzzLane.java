package uk.datr.workforce.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.datr.workforce.stack.Progress;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackException;

/** Generated requests against a second local stack with all services and the example data, beside the first. */
final class FuzzLane {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KIND = "FUZZ";
  private static final String PROGRAM = "uk.datr.workforce.fuzz.FuzzRun";

  /** Far from the usual ports, so that a stack that somebody works with may run meanwhile. */
  private static final Map<String, Integer> PORTS =
      Map.of(
          "CENSUS", 28081,
          "SURVEY", 28082,
          "CALCULATOR", 28083,
          "REPORTING", 28084,
          "POSTGRESQL", 25432,
          "KAFKA", 29092,
          "KAFKA_CONTROLLER", 29093,
          "KEYCLOAK", 28080,
          "KEYCLOAK_MANAGEMENT", 29000);

  /**
   * A run that ended.
   *
   * @param outcome in figures
   * @param found every finding, and every minimum that was not reached
   */
  record Played(FuzzOutcome outcome, List<SoakReport.Found> found) {

    Played {
      found = List.copyOf(found);
    }
  }

  private final Repository repository;
  private final Progress progress;
  private final Path state;

  FuzzLane(Repository repository, Progress progress) {
    this.repository = repository;
    this.progress = progress;
    this.state = repository.state().resolve("soak/fuzz-stack");
  }

  /** Runs so many requests, unless the journal's folder already holds their result for this code. */
  Played run(int requests, long seed, CodeFingerprint code) {
    Path result =
        repository
            .state()
            .resolve("soak/fuzz-%s-%d-%d.json".formatted(code.hash(), requests, seed));
    if (!Files.exists(result)) {
      requireProgram();
      play(requests, seed, result);
    }
    try {
      JsonNode json = JSON.readTree(result.toFile());
      return played(json);
    } catch (IOException unreadable) {
      throw new StackException(result + " cannot be read", unreadable);
    }
  }

  /** The outcome as the result of a run tells it. */
  static Played played(JsonNode json) {
    long seed = json.path("seed").asLong();
    List<SoakReport.Found> found = new ArrayList<>();
    for (JsonNode one : json.path("findings")) {
      found.add(
          new SoakReport.Found(
              KIND,
              one.path("operation").asText(),
              seed,
              one.path("kind").asText(),
              "%s; %d times, %s"
                  .formatted(
                      one.path("what").asText(),
                      one.path("count").asLong(),
                      one.path("replay").asText())));
    }
    for (JsonNode one : json.path("failures")) {
      found.add(new SoakReport.Found(KIND, "reach", seed, "minimum", one.asText()));
    }
    return new Played(
        new FuzzOutcome(
            json.path("requests").asInt(),
            seed,
            json.path("operationsCovered").asInt(),
            json.path("findings").size(),
            json.path("failures").size()),
        found);
  }

  private static void requireProgram() {
    try {
      Class.forName(PROGRAM, false, FuzzLane.class.getClassLoader());
    } catch (ClassNotFoundException absent) {
      throw new StackException("This checkout has no " + PROGRAM + "; leave --fuzz out", absent);
    }
  }

  private void play(int requests, long seed, Path result) {
    String script = repository.root().resolve("workforce").toString();
    progress.say("Starting a stack for " + requests + " generated requests");
    try {
      ended(0, List.of(script, "up", "--fresh"));
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-D" + Repository.ROOT_PROPERTY + "=" + repository.root(),
              "-cp",
              System.getProperty("java.class.path"),
              PROGRAM,
              "--requests",
              Integer.toString(requests),
              "--seed",
              Long.toString(seed),
              "--run",
              state.resolve("run.json").toString(),
              "--result",
              result.toString());
      // Findings are in the result; they do not end a soak.
      ended(1, command);
    } finally {
      ended(0, List.of(script, "down"));
    }
  }

  private void ended(int highest, List<String> command) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("WORKFORCE_STATE", state.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    PORTS.forEach((name, port) -> environment.put("WORKFORCE_PORT_" + name, port.toString()));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(repository.root().toFile())
              .inheritIO();
      builder.environment().putAll(environment);
      int status = builder.start().waitFor();
      if (status > highest) {
        throw new StackException(command + " ended with " + status);
      }
    } catch (IOException failed) {
      throw new StackException(command + " could not be started", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interrupted);
    }
  }
}
