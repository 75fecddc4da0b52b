package uk.datr.workforce.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
  private static final int YEAR = 2025;
  private static final String API = "/census/v1/collections";

  @Override
  public List<Figure> run(Workbench bench) throws Exception {
    Census census = bench.census();
    Collection collection = opened(bench);
    List<Unit> units = bench.units(RETURNS, collection);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> answers =
          units.stream()
              .<Future<?>>map(unit -> threads.submit(() -> answer(bench, census, collection, unit)))
              .toList();
      for (Future<?> answer : answers) {
        answer.get();
      }
    }
    move(bench, collection, "CLOSE");
    move(bench, collection, "START_QA");
    bench.awaitQuiet();
    Timing service = new Arrivals.Closed(1).measure(1, _ -> move(bench, collection, "FINALISE"));
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

  /** A collection of its own with the specification of the open one, open. */
  private static Collection opened(Workbench bench) {
    Instant now = Instant.now();
    String id = "LOAD-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("collectionId", id)
            .put("year", YEAR)
            .put("referenceDate", YEAR + "-06-30")
            .put("specVersion", bench.collection().specVersion())
            .put("opensAt", now.minus(Duration.ofDays(1)).toString())
            .put("closesAt", now.plus(Duration.ofDays(30)).toString());
    bench.manager().post(bench.platform().census(), API, entry).expect(201);
    Collection collection = bench.census().collection(id);
    move(bench, collection, "START_FAMILIARISATION");
    move(bench, collection, "OPEN");
    return collection;
  }

  private static void move(Workbench bench, Collection collection, String event) {
    bench
        .manager()
        .post(
            bench.platform().census(),
            API + "/" + collection.id() + "/transitions",
            JsonNodeFactory.instance.objectNode().put("event", event))
        .expect(200);
  }
}
