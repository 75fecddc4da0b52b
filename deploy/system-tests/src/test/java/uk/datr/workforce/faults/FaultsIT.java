package uk.datr.workforce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uk.datr.workforce.stack.Progress;
import uk.datr.workforce.stack.Repository;
import uk.datr.workforce.stack.StackPart;

/**
 * No acknowledged submission is lost and none counts twice, whatever is killed; whatever is away for a minute, callers get honest
 * answers and the platform recovers by itself. Every failure names the command that plays its round again.
 */
@Tag("full")
@TestMethodOrder(MethodOrderer.MethodName.class)
class FaultsIT {

  private static final int SUBMISSIONS = 500;
  private static final int LANES = 2;
  private static final Duration AWAY = Duration.ofSeconds(60);

  /** Other moments in every verification; a failure tells its own seed. */
  private final long seed = Long.getLong("workforce.faults.seed", System.nanoTime() % 1_000_000);

  private final List<Result> results = Collections.synchronizedList(new ArrayList<>());

  private final Campaign campaign =
      new Campaign(
          Repository.find(),
          new Progress(System.out),
          (lane, result) -> {
            System.out.println(result.line(lane));
            results.add(result);
          });

  @Test
  void everyPartAloneAndEveryPairIsKilledAndNothingIsLostOrDoubled() {
    int rounds = KillPlan.kinds().size();
    campaign.kills(
        number -> KillPlan.round(seed, number, SUBMISSIONS), 0, rounds, LANES, SUBMISSIONS);

    assertThat(results).hasSize(rounds);
    assertThat(failures()).isEmpty();
  }

  @Test
  void everyPartIsAwayForAMinuteUnderLoadAndThePlatformRecoversByItself() {
    campaign.outages(EnumSet.allOf(StackPart.class), seed, AWAY, SUBMISSIONS, 0);

    assertThat(results).hasSize(StackPart.values().length);
    assertThat(failures()).isEmpty();
  }

  private String failures() {
    return results.stream()
        .filter(result -> !result.good())
        .map(result ->
            result.line("")
                + "\n    ./workforce soak --replay %s %d %d"
                    .formatted(result.parts(), result.seed(), result.submissions()))
        .collect(Collectors.joining("\n"));
  }
}
