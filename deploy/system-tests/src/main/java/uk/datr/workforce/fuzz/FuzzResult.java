package uk.datr.workforce.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run found.
 *
 * @param json the result as it is kept; {@code sweeps} says how often every operation was called as every job
 * @param findings how many groups of faults there are
 * @param failures what makes the run itself say too little: operations that never succeeded or were called too seldom
 */
public record FuzzResult(ObjectNode json, int findings, List<String> failures) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public FuzzResult {
    failures = List.copyOf(failures);
  }

  /** Whether nothing is wrong. */
  public boolean clean() {
    return findings == 0 && failures.isEmpty();
  }

  /** Writes the result. */
  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The result as text for people: each operation's statuses, then every finding. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d requests with seed %d in %.1f s, %.0f a second; %d operations; findings: %d%n"
            .formatted(
                json.path("requests").asLong(),
                json.path("seed").asLong(),
                json.path("seconds").asDouble(),
                json.path("perSecond").asDouble(),
                json.path("operationsCovered").asInt(),
                findings));
    for (Map.Entry<String, JsonNode> operation : json.path("statuses").properties()) {
      text.append(
          "  %-38s %5.1f %% succeed  %s%n"
              .formatted(
                  operation.getKey(),
                  100 * json.path("succeeded").path(operation.getKey()).asDouble(),
                  operation.getValue()));
    }
    json.path("slowest")
        .forEach(one ->
            text.append(
                "  slow: %s %d ms (index %d)%n"
                    .formatted(
                        one.path("operation").asText(),
                        one.path("millis").asLong(),
                        one.path("index").asLong())));
    json.path("findings")
        .forEach(one ->
            text.append(
                "FINDING %s: %s, %d times%n  %s%n  %s%n  %s%n"
                    .formatted(
                        one.path("operation").asText(),
                        one.path("kind").asText(),
                        one.path("count").asLong(),
                        one.path("what").asText(),
                        one.path("request").asText().replace("\n", "\n  "),
                        one.path("replay").asText())));
    failures.forEach(failure -> text.append("FAILURE ").append(failure).append('\n'));
    return text.toString();
  }

  static FuzzResult of(
      FuzzPlan plan,
      Instant startedAt,
      Duration took,
      List<Target> targets,
      Tally tally,
      Findings findings,
      long sweeps,
      int quietBatches,
      List<String> failures) {
    ObjectNode json = JSON.createObjectNode();
    double seconds = took.toMillis() / 1000.0;
    json.put("kind", "fuzz")
        .put("seed", plan.seed())
        .put("requests", tally.requests())
        .put("startedAt", startedAt.toString())
        .put("seconds", seconds)
        .put("perSecond", seconds == 0 ? 0 : tally.requests() / seconds)
        .put("operations", targets.size())
        .put("operationsCovered", tally.statuses().size())
        .put("sweeps", sweeps)
        .put("quietBatches", quietBatches);
    json.set("statuses", JSON.valueToTree(tally.statuses()));
    ObjectNode succeeded = json.putObject("succeeded");
    tally.statuses().keySet().forEach(name -> succeeded.put(name, tally.succeeded(name)));
    json.set("slowest", JSON.valueToTree(tally.slowest()));
    ArrayNode found = json.putArray("findings");
    for (Findings.Group group : findings.all()) {
      found
          .addObject()
          .put("operation", group.operation())
          .put("kind", group.kind())
          .put("count", group.count())
          .put("firstIndex", group.first().index())
          .put("mutation", group.first().kind().name())
          .put("sender", group.first().sender().name())
          .put("what", group.what())
          .put("request", group.request().shown())
          .put(
              "replay",
              "./workforce fuzz --seed %d --replay %d"
                  .formatted(plan.seed(), group.first().index()));
    }
    json.set("failures", JSON.valueToTree(failures));
    return new FuzzResult(json, found.size(), failures);
  }
}
