package uk.datr.workforce.faults;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import uk.datr.workforce.journey.Answer;
import uk.datr.workforce.journey.Caller;

/** Long work that the platform administrator of a lane starts: republications and rebuilds. */
final class LaneJobs {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PROJECTIONS = "/reporting/v1/admin/projections";
  private static final Set<String> ENDS = Set.of("DONE", "FAILED", "CANCELLED");

  private final Lane lane;

  LaneJobs(Lane lane) {
    this.lane = lane;
  }

  /** What every projection of reporting-service holds, as its hash, by name. */
  Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    for (JsonNode projection : read(PROJECTIONS).json()) {
      String name = projection.path("name").asText();
      hashes.put(name, read(PROJECTIONS + "/" + name).text("/hash"));
    }
    require(!hashes.isEmpty(), "reporting-service names no projection");
    return hashes;
  }

  private Answer read(String path) {
    return administrator().get(lane.platform().reporting(), path).expect(200);
  }

  /** Rebuilds a projection of reporting-service and answers the job at its end, whichever that was. */
  Answer rebuild(String projection) {
    return ended(
        lane.platform().reporting(),
        PROJECTIONS + "/" + projection + "/rebuilds",
        "the rebuild of " + projection);
  }

  /** Has census-service tell everything again and answers the job at its end. */
  Answer republish() {
    return ended(lane.platform().census(), "/census/v1/admin/republications", "the republication");
  }

  private Answer ended(URI service, String path, String what) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    Answer accepted =
        administrator()
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post(service, path, nothing)
            .expect(202);
    String job = URI.create(accepted.header("Location")).getPath();
    await(what, () -> ENDS.contains(status(service, job).text("/state")));
    return status(service, job);
  }

  private Answer status(URI service, String job) {
    return administrator().get(service, job).expect(200);
  }

  private Caller administrator() {
    return lane.callers().person("platform-administrator");
  }

  /** Waits for a minute at most. */
  static void await(String what, BooleanSupplier there) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!there.getAsBoolean()) {
      require(
          System.nanoTime() < end,
          "%s took longer than %d s".formatted(what, PATIENCE.toSeconds()));
      Pause.of(100);
    }
  }
}
