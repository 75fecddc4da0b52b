package uk.datr.workforce.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import uk.datr.workforce.journey.Bodies;
import uk.datr.workforce.journey.Collection;
import uk.datr.workforce.journey.FullReturns;
import uk.datr.workforce.journey.Unit;

/** A provider's return of all sections: checked without being stored, and saved and submitted, beside the same bytes inserted. */
final class FullReturnBenchmark implements Benchmark {

  static final String VALIDATE = "validate a provider's return of all sections";
  static final String SAVE_AND_SUBMIT = "save and submit a provider's return of all sections";

  private static final List<Arrivals> ARRIVALS =
      List.of(new Arrivals.Closed(1), new Arrivals.Closed(4));
  private static final int CALLS = 400;

  /** Until the compilers of the virtual machines have nearly nothing left to do: they share the cores with what is measured. */
  private static final int WARMING_CALLS = 1_500;

  @Override
  public List<Figure> run(Workbench bench) throws Exception {
    List<Figure> figures = new ArrayList<>();
    Collection collection = bench.ownCollection();
    Unit unit = bench.unitsOf(collection, 1).getFirst();
    String body = FullReturns.provider(collection, unit).toString();
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("collectionId", collection.id());
    request.set("return", FullReturns.provider(collection, unit));
    Operation validate =
        _ ->
            bench
                .providerSystem()
                .post(bench.platform().census(), "/census/v1/validations", request)
                .expect(200);
    new Arrivals.Closed(2).measure(CALLS, validate);
    Drafts warming = new Drafts(bench, collection, WARMING_CALLS);
    new Arrivals.Closed(4).measure(WARMING_CALLS, warming::saveAndSubmit);
    try (BareTables bare = bench.bare("census")) {
      bare.create();
      Operation least = _ -> bare.insert(body);
      for (Arrivals arrivals : ARRIVALS) {
        Drafts drafts = new Drafts(bench, collection, CALLS);
        bench.awaitQuiet();
        both(figures, VALIDATE, arrivals, validate, least);
        both(figures, SAVE_AND_SUBMIT, arrivals, drafts::saveAndSubmit, least);
      }
    }
    return figures;
  }

  private static void both(
      List<Figure> figures, String work, Arrivals arrivals, Operation service, Operation bare) {
    Timing first = arrivals.measure(CALLS, service);
    figures.add(new Figure(work, Figure.Subject.SERVICE, arrivals.label(), first));
    Timing second = arrivals.measure(CALLS, bare);
    figures.add(new Figure(work, Figure.Subject.BARE, arrivals.label(), second));
  }

  /** Units whose returns nobody has started, with their bodies and tags at hand. */
  private static final class Drafts {
    private final Workbench bench;
    private final Collection collection;
    private final List<Unit> units;
    private final Map<Unit, String> tags = new ConcurrentHashMap<>();
    private final Map<Unit, ObjectNode> bodies = new ConcurrentHashMap<>();

    Drafts(Workbench bench, Collection collection, int count) {
      this.bench = bench;
      this.collection = collection;
      this.units = bench.unitsOf(collection, count);
      units.forEach(unit -> {
        bodies.put(unit, FullReturns.provider(collection, unit));
        tags.put(
            unit,
            bench
                .providerSystem()
                .get(bench.platform().census(), collection.returnOf(unit))
                .expect(200)
                .header("ETag"));
      });
    }

    void saveAndSubmit(int index) {
      Unit unit = units.get(index);
      bench
          .providerSystem()
          .with("If-Match", Objects.requireNonNull(tags.get(unit)))
          .put(
              bench.platform().census(),
              collection.returnOf(unit),
              Objects.requireNonNull(bodies.get(unit)))
          .expect(200);
      bench
          .providerSystem()
          .with("Idempotency-Key", UUID.randomUUID().toString())
          .post(
              bench.platform().census(),
              collection.returnOf(unit) + "/submissions",
              Bodies.submission())
          .expect(200);
    }
  }
}
