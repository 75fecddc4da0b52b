package uk.datr.workforce.faults;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uk.datr.workforce.journey.Answer;
import uk.datr.workforce.journey.Caller;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.Point;
import uk.datr.workforce.stack.Progress;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackPart;

/** A platform of the acceptance list's own, in which everything may be broken. */
final class HardenedPlatform implements AutoCloseable {

  private static final int RETURNS = 60;

  private final Lane lane;
  private final LaneJobs jobs;

  private HardenedPlatform(Lane lane) {
    this.lane = lane;
    this.jobs = new LaneJobs(lane);
  }

  static HardenedPlatform start(Repository repository, Progress progress) {
    return new HardenedPlatform(Lane.start(repository, "accept", RETURNS, progress));
  }

  /** The points in an order in which each leaves the platform to the next as it needs it. */
  List<Point> points() {
    return List.of(
        new Point("a round in which the database and the broker are killed is good", this::round),
        new Point("projections are rebuilt to the same hash", this::rebuilt),
        new Point(
            "lost topics are told again, and projections rebuilt from them have the same hash",
            () -> new LostTopics(lane).refill()),
        new Point("the audit logs are intact", this::intact),
        new Point("a service that starts without Keycloak answers 503 and recovers", this::alone),
        new Point("a changed audit row is found", this::tampering));
  }

  private String round() {
    Schedule schedule =
        Schedule.kills(
            System.nanoTime() % 1_000_000, List.of(StackPart.DATABASE, StackPart.BROKER), RETURNS);
    Result result = Round.run(lane, Campaign.KILL, schedule);
    require(result.good(), result.line("accept"));
    return "%d of %d submissions acknowledged, seed %d"
        .formatted(result.acknowledged(), result.submissions(), result.seed());
  }

  private String rebuilt() {
    Map<String, String> before = jobs.hashes();
    for (String name : before.keySet()) {
      Answer ended = jobs.rebuild(name);
      require(ended.text("/state").equals("DONE"), "The rebuild failed: " + ended);
    }
    Map<String, String> after = jobs.hashes();
    require(after.equals(before), "before: %s, after: %s".formatted(before, after));
    return before.size() + " projections: " + before;
  }

  private String intact() {
    LaneJobs.await("the seals of all entries", () -> unsealed() == 0);
    JsonNode census = verification(lane.platform().census(), "census");
    JsonNode reporting = verification(lane.platform().reporting(), "reporting");
    require(census.path("intact").asBoolean(), "census-service: " + census);
    require(reporting.path("intact").asBoolean(), "reporting-service: " + reporting);
    long sealed = census.path("sealedEntries").asLong();
    require(sealed > RETURNS, "only " + sealed + " entries are sealed");
    return "census-service %d and reporting-service %d entries sealed"
        .formatted(sealed, reporting.path("sealedEntries").asLong());
  }

  private long unsealed() {
    return verification(lane.platform().census(), "census").path("unsealedEntries").asLong();
  }

  private JsonNode verification(URI service, String name) {
    return lane.callers()
        .person("auditor")
        .get(service, "/" + name + "/v1/audit/verify")
        .expect(200)
        .json();
  }

  private String alone() {
    Caller manager = lane.callers().person("collection-manager");
    lane.stack().kill(StackPart.KEYCLOAK);
    lane.stack().kill(StackPart.CENSUS);
    lane.stack().start(StackPart.CENSUS);
    Answer refused;
    try {
      refused = manager.get(lane.platform().census(), "/census/v1/collections");
    } finally {
      lane.stack().start(StackPart.KEYCLOAK);
    }
    require(
        refused.status() == 503 && !refused.header("Retry-After").isEmpty(),
        "Without Keycloak it answered: " + refused);
    long start = System.nanoTime();
    LaneJobs.await(
        "census-service lets people in again",
        () -> manager.get(lane.platform().census(), "/census/v1/collections").status() == 200);
    return "503 with Retry-After %s; lets in again %d ms after Keycloak was ready"
        .formatted(
            refused.header("Retry-After"), Duration.ofNanos(System.nanoTime() - start).toMillis());
  }

  /** As somebody would who owns the database and goes around the triggers that protect the rows. */
  private String tampering() {
    try (Connection census = lane.stack().connect(StackPart.CENSUS);
        Statement statement = census.createStatement()) {
      statement.execute("alter table audit_entry disable trigger user");
      int changed =
          statement.executeUpdate(
              """
              update audit_entry set actor = 'somebody else'
               where id = (select min(id) from audit_entry where action = 'return-submitted')
              """);
      statement.execute("alter table audit_entry enable trigger user");
      require(changed == 1, "no row could be changed");
    } catch (SQLException failed) {
      throw new JourneyException("The row could not be changed: " + failed.getMessage(), failed);
    }
    JsonNode verification = verification(lane.platform().census(), "census");
    require(!verification.path("intact").asBoolean(), "It was not found: " + verification);
    return "first fault at entry " + verification.at("/firstFault/entry").asText();
  }

  @Override
  public void close() {
    lane.close();
  }
}
