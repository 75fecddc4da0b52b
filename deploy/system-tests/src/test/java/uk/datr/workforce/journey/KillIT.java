package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No acknowledged submission is lost and none counts twice, whatever happens to the process that publishes events. */
@Tag("full")
class KillIT {
  private static final int SUBMISSIONS = 200;
  private static final int AT_ONCE = 16;
  private static final int KILLED_AFTER = 70;
  private static final BigDecimal WTE = new BigDecimal("12.80");

  @Test
  void everyAcknowledgedSubmissionCountsExactlyOnceAfterAKill(@TempDir Path folder)
      throws Exception {
    try (PlatformUnderTest running = PlatformUnderTest.start(folder)) {
      Census census =
          new Census(running.platform().census(), running.callers().person("collection-manager"));
      Collection collection = census.openCollection();
      List<Unit> units = drafts(running, census, collection);
      BigDecimal before = running.settledEngland(collection);
      Map<Unit, String> keys = new ConcurrentHashMap<>();
      units.forEach(unit -> keys.put(unit, UUID.randomUUID().toString()));
      Set<Unit> acknowledged = ConcurrentHashMap.newKeySet();

      try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
        List<Future<?>> submissions = new ArrayList<>();
        for (Unit unit : units) {
          submissions.add(
              callers.submit(() -> {
                if (submitted(running, census, collection, unit, keys)) {
                  acknowledged.add(unit);
                }
              }));
        }
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(5))
            .until(() -> acknowledged.size() >= KILLED_AFTER);
        running.censusService().kill();
        for (Future<?> submission : submissions) {
          submission.get();
        }
      }
      assertThat(acknowledged).hasSizeBetween(KILLED_AFTER, SUBMISSIONS - 1);

      running.censusService().start();
      running.censusService().awaitReady(running.callers());
      long stored = countedOf(running, units);
      assertThat(stored).isBetween((long) acknowledged.size(), (long) SUBMISSIONS);
      running.awaitEngland(collection, before.add(WTE.multiply(BigDecimal.valueOf(stored))));

      for (Unit unit : units) {
        assertThat(submitted(running, census, collection, unit, keys)).isTrue();
      }
      running.awaitEngland(collection, before.add(WTE.multiply(BigDecimal.valueOf(SUBMISSIONS))));
      assertThat(countedOf(running, units)).isEqualTo(SUBMISSIONS);
    }
  }

  private static List<Unit> drafts(
      PlatformUnderTest running, Census census, Collection collection) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < SUBMISSIONS; i++) {
      Unit unit = census.freshUnit(collection, "ORG-1001", "PROVIDER", "E08000035", "VOL");
      census
          .save(
              running.callers().machine("aire-system"),
              collection,
              unit,
              Bodies.providerReturn(collection, unit))
          .expect(200);
      units.add(unit);
    }
    return units;
  }

  /** Whether the submission was acknowledged; an answer that does not come is no acknowledgement. */
  private static boolean submitted(
      PlatformUnderTest running,
      Census census,
      Collection collection,
      Unit unit,
      Map<Unit, String> keys) {
    try {
      Answer answer =
          census.submit(
              running.callers().machine("aire-system"),
              collection,
              unit,
              keys.getOrDefault(unit, ""));
      return answer.status() / 100 == 2;
    } catch (JourneyException noAnswer) {
      return false;
    }
  }

  private static long countedOf(PlatformUnderTest running, List<Unit> units) {
    String ids = String.join(",", units.stream().map(unit -> "'" + unit.unitId() + "'").toList());
    return running.censusNumber(
        "select count(*) from census_return where state = 'VALIDATED' and counted_version = 1 and unit_id in ("
            + ids
            + ")");
  }
}
