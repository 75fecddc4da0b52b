package uk.datr.workforce.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.stack.Repository;

/**
 * Ends {@code ./workforce calculator measure KIND}: what the run has left in the target folders becomes a dated result, tied to the
 * sources of the engine as they lie there.
 */
public final class CalculatorMeasures {

  static final String ENGINE = "calculator-engine";
  static final String TESTS = "tests";
  static final String SPEED = "speed";

  private CalculatorMeasures() {}

  /** Arguments: {@code tests} or {@code speed}. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      String kind = arguments.length == 1 ? arguments[0] : "";
      out.println(
          switch (kind) {
            case TESTS -> keepTests(Repository.find(), Clock.systemUTC());
            case SPEED -> keepSpeed(Repository.find(), Clock.systemUTC());
            default -> throw new JourneyException("There is tests and speed.");
          });
    } catch (JourneyException impossible) {
      out.println(impossible.getMessage());
      System.exit(1);
    }
  }

  /** The results of the calculator. */
  static Results results(Repository repository) {
    return new Results(
        repository.root().resolve("calculator-service/results"), "./workforce calculator measure");
  }

  /** Fingerprint of the engine, of its tests alone with these. */
  static ObjectNode code(Repository repository, List<String> folders) {
    return Results.JSON
        .createObjectNode()
        .put(ENGINE, EngineModule.hash(engine(repository), folders));
  }

  /** What a measure of speed is about. */
  static ObjectNode codeOfSpeed(Repository repository) {
    return code(repository, List.of("src/main"));
  }

  /** What the results of tests are about. */
  static ObjectNode codeOfTests(Repository repository) {
    return code(repository, List.of("src/main", "src/test"));
  }

  static Path keepTests(Repository repository, Clock clock) {
    ObjectNode result = Results.dated(clock);
    result.set("code", codeOfTests(repository));
    ArrayNode classes = result.putArray("classes");
    List<TestClass> found = TestClass.in(engine(repository).resolve("target/surefire-reports"));
    JourneyException.require(!found.isEmpty(), "the engine was not tested");
    found.forEach(one -> classes.add(one.json(ENGINE)));
    return results(repository).keep(TESTS, result);
  }

  /** Says how busy the machine was in the last minute, too; the measurement itself is about one of it. */
  static Path keepSpeed(Repository repository, Clock clock) {
    JsonNode measured =
        Results.read(
            repository
                .root()
                .resolve("calculator-service/engine-benchmarks/target/benchmarks.json"));
    ObjectNode result = Results.dated(clock);
    result.set("code", codeOfSpeed(repository));
    result.put("java", Runtime.version().toString());
    result.put("loadAverage", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    result.set("benchmarks", measured);
    return results(repository).keep(SPEED, result);
  }

  private static Path engine(Repository repository) {
    return repository.root().resolve("calculator-service/engine");
  }
}
