package uk.datr.workforce.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import uk.datr.workforce.journey.Answer;
import uk.datr.workforce.journey.Unit;

/** Saves a draft of some 400 lines, which is validated and stored, beside inserting and committing the same bytes. */
final class DraftBenchmark implements Benchmark {

  static final String WORK = "validate and store a return of 400 lines";

  private static final List<Arrivals> ARRIVALS =
      List.of(new Arrivals.Closed(1), new Arrivals.Closed(4), new Arrivals.Closed(16));
  private static final int CALLS = 300;
  private static final int UNITS = 16;

  @Override
  public List<Figure> run(Workbench bench) throws Exception {
    List<Figure> figures = new ArrayList<>();
    List<Unit> units = bench.units(UNITS);
    LinkedBlockingQueue<Unit> idle = new LinkedBlockingQueue<>(units);
    ConcurrentHashMap<String, String> bodies = new ConcurrentHashMap<>();
    ConcurrentHashMap<String, String> tags = new ConcurrentHashMap<>();
    for (Unit unit : units) {
      bodies.put(unit.unitId(), LargeReturn.body(bench.collection(), unit).toString());
      Answer present =
          bench.providerSystem().get(bench.platform().census(), bench.collection().returnOf(unit));
      tags.put(unit.unitId(), present.expect(200).header("ETag"));
    }
    Operation save =
        _ -> {
          Unit unit = idle.take();
          try {
            Answer saved =
                bench
                    .providerSystem()
                    .with("If-Match", tags.getOrDefault(unit.unitId(), ""))
                    .send(
                        "PUT",
                        bench.platform().census(),
                        bench.collection().returnOf(unit),
                        bodies.getOrDefault(unit.unitId(), ""));
            tags.put(unit.unitId(), saved.expect(200).header("ETag"));
          } finally {
            idle.add(unit);
          }
        };
    String body = bodies.getOrDefault(units.getFirst().unitId(), "");
    try (BareTables bare = bench.bare("census")) {
      bare.create();
      // Every run begins with code that is compiled.
      new Arrivals.Closed(2).measure(CALLS / 2, save);
      for (Arrivals arrivals : ARRIVALS) {
        bench.awaitQuiet();
        Timing service = arrivals.measure(CALLS, save);
        Timing least = arrivals.measure(CALLS, _ -> bare.insert(body));
        figures.add(new Figure(WORK, Figure.Subject.SERVICE, arrivals.label(), service));
        figures.add(new Figure(WORK, Figure.Subject.BARE, arrivals.label(), least));
      }
    }
    return figures;
  }
}
