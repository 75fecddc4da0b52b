package uk.datr.workforce.faults;

import static uk.datr.workforce.journey.JourneyException.require;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.journey.Answer;

/**
 * census-service's topics are lost with everything on them. It tells what it told before once more, and reporting-service's
 * projections, rebuilt from that alone, hold what they held.
 */
final class LostTopics {

  private static final Set<Topic> LOST =
      EnumSet.of(Topic.REGISTER, Topic.CENSUS, Topic.CENSUS_FACTS);

  private final Lane lane;
  private final LaneJobs jobs;
  private final StoredTables tables;

  LostTopics(Lane lane) {
    this.lane = lane;
    this.jobs = new LaneJobs(lane);
    this.tables = new StoredTables(lane.stack());
  }

  /**
   * Loses the topics and has them refilled. The platform must have settled.
   *
   * @return what was seen
   */
  String refill() {
    Map<String, String> before = jobs.hashes();
    lane.stack().lose(LOST);
    for (String projection : before.keySet()) {
      Answer refused = jobs.rebuild(projection);
      require(
          refused.text("/state").equals("FAILED")
              && refused.text("/failure").contains("Republish first"),
          "a rebuild from an empty topic was not refused: " + refused);
    }
    require(jobs.hashes().equals(before), "a refused rebuild changed a projection");

    Answer told = done(jobs.republish());
    LaneJobs.await("the sending of what was told again", tables::sent);
    for (String projection : before.keySet()) {
      done(jobs.rebuild(projection));
    }
    Map<String, String> after = jobs.hashes();
    require(after.equals(before), "before: %s, after: %s".formatted(before, after));
    LaneJobs.await("the sequences of everything told", tables::settled);
    return "%s events told again, %d projections with the hashes that they had"
        .formatted(told.text("/result/events"), after.size());
  }

  private static Answer done(Answer job) {
    require(job.text("/state").equals("DONE"), "a job failed: " + job);
    return job;
  }
}
