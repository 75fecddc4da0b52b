package uk.datr.workforce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.stack.Progress;
import uk.datr.workforce.stack.Repository;

/** What was lost with a topic is told again by the service that owns it, across two running services. */
@Tag("full")
class LostTopicsIT {

  private static final int RETURNS = 60;

  @Test
  void lostTopicsAreRefilledTheProjectionsRebuiltToTheSameHashAndThePlatformGoesOn() {
    Repository repository = Repository.find();
    Progress progress = new Progress(System.out);
    Lane.takePrograms(repository);
    try (Lane lane = Lane.start(repository, "lost", RETURNS, progress)) {
      assertThat(quietRound(lane, 1)).isEmpty();

      assertThat(new LostTopics(lane).refill()).contains("4 projections");

      assertThat(quietRound(lane, 2)).as("after topics were lost").isEmpty();
    }
  }

  /** Submissions while nothing is killed. */
  private static List<Finding> quietRound(Lane lane, long seed) {
    return Round.run(lane, Campaign.KILL, Schedule.kills(seed, List.of(), RETURNS)).findings();
  }
}
