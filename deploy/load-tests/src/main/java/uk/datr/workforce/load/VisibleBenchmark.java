package uk.datr.workforce.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import uk.datr.workforce.journey.Census;
import uk.datr.workforce.journey.JourneyException;
import uk.datr.workforce.journey.Unit;

/**
 * How long after its answer a submission is in reporting-service's figures: from the answer of census-service until the row
 * with the return's measures is committed, which the next profile then shows.
 */
final class VisibleBenchmark implements Benchmark {

  static final String WORK = "from an accepted return to the figures that show it";

  private static final List<Arrivals> ARRIVALS =
      List.of(new Arrivals.Open(5), new Arrivals.Open(20));
  private static final int CALLS = 100;
  private static final long PATIENCE_SECONDS = 60;
  private static final long PAUSE_MILLIS = 2;

  private static final String SHOWN =
      "select unit_id from return_fact where unit_id = any(?) and counted_version is not null";

  @Override
  public List<Figure> run(Workbench bench) throws Exception {
    List<Figure> figures = new ArrayList<>();
    for (Arrivals arrivals : ARRIVALS) {
      List<Unit> units = bench.drafts(CALLS);
      bench.awaitQuiet();
      Map<String, Long> answered = new ConcurrentHashMap<>();
      Stopwatch stopwatch = new Stopwatch();
      Thread watching =
          Thread.ofPlatform().start(() -> watch(bench, units.size(), answered, stopwatch));
      Census census = bench.census();
      Timing submitted =
          arrivals.measure(
              CALLS,
              index -> {
                Unit unit = units.get(index);
                census
                    .submit(
                        bench.providerSystem(),
                        bench.collection(),
                        unit,
                        UUID.randomUUID().toString())
                    .expect(200);
                answered.put(unit.unitId(), System.nanoTime());
              });
      watching.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      Timing visible = stopwatch.stop();
      if (submitted.failures() > 0 || visible.calls() < CALLS) {
        watching.interrupt();
        throw new JourneyException(
            "%d of %d returns became visible; refused: %s"
                .formatted(visible.calls(), CALLS, submitted.firstFailure()));
      }
      figures.add(new Figure(WORK, Figure.Subject.SERVICE, arrivals.label(), visible));
    }
    return figures;
  }

  private static void watch(
      Workbench bench, int expected, Map<String, Long> answered, Stopwatch stopwatch) {
    int seen = 0;
    try (Connection connection = bench.connect("reporting");
        PreparedStatement shown = connection.prepareStatement(SHOWN)) {
      while (seen < expected) {
        shown.setArray(1, connection.createArrayOf("text", answered.keySet().toArray()));
        try (ResultSet rows = shown.executeQuery()) {
          long now = System.nanoTime();
          while (rows.next()) {
            Long since = answered.remove(rows.getString(1));
            if (since != null) {
              stopwatch.note(now - since);
              seen++;
            }
          }
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (SQLException failed) {
      throw new JourneyException("The projection cannot be read: " + failed.getMessage(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
