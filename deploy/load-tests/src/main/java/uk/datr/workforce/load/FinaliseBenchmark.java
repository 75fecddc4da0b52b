package uk.datr.workforce.load;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.datr.workforce.journey.Census;
import uk.datr.workforce.journey.Collection;
import uk.datr.workforce.journey.FullReturns;
import uk.datr.workforce.journey.Unit;

/**
 * Finalises a collection with 600 validated returns of all sections, beside inserting 600 bodies with one commit. The units
 * of the register that did not answer become NOT_RECEIVED in the same transaction.
 */
final class FinaliseBenchmark implements Benchmark {

  static final String WORK = "finalise 600 returns";
  static final String ARRIVING = "once";

  private static final int RETURNS = 600;
  private static final int AT_ONCE = 8;

  @Override
  public List<Figure> run(Workbench bench) throws Exception {
    Census census = bench.census();
    Collection collection = bench.ownCollection();
    List<Unit> units = bench.unitsOf(collection, RETURNS);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> answers =
          units.stream()
              .<Future<?>>map(unit -> threads.submit(() -> answer(bench, census, collection, unit)))
              .toList();
      for (Future<?> answer : answers) {
        answer.get();
      }
    }
    bench.move(collection, "CLOSE");
    bench.move(collection, "START_QA");
    bench.awaitQuiet();
    Timing service = new Arrivals.Closed(1).measure(1, _ -> bench.move(collection, "FINALISE"));
    try (BareTables bare = bench.bare("census")) {
      bare.create();
      String body = FullReturns.provider(collection, units.getFirst()).toString();
      Timing least = new Arrivals.Closed(1).measure(1, _ -> bare.insert(body, RETURNS));
      return List.of(
          new Figure(WORK, Figure.Subject.SERVICE, ARRIVING, service),
          new Figure(WORK, Figure.Subject.BARE, ARRIVING, least));
    }
  }

  private static void answer(Workbench bench, Census census, Collection collection, Unit unit) {
    census
        .save(bench.providerSystem(), collection, unit, FullReturns.provider(collection, unit))
        .expect(200);
    census
        .submit(bench.providerSystem(), collection, unit, UUID.randomUUID().toString())
        .expect(200);
  }
}
