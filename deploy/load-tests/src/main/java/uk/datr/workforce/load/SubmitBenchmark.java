package uk.datr.workforce.load;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.datr.workforce.journey.Bodies;
import uk.datr.workforce.journey.Census;
import uk.datr.workforce.journey.Unit;

/** Submits drafts, beside inserting and committing the same bytes. */
final class SubmitBenchmark implements Benchmark {

  static final String WORK = "submit a return";

  private static final List<Arrivals> ARRIVALS =
      List.of(
          new Arrivals.Closed(1),
          new Arrivals.Closed(4),
          new Arrivals.Closed(16),
          new Arrivals.Open(20));
  private static final int CALLS = 200;

  @Override
  public List<Figure> run(Workbench bench) throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (BareTables bare = bench.bare("census")) {
      bare.create();
      for (Arrivals arrivals : ARRIVALS) {
        List<Unit> units = bench.drafts(CALLS);
        bench.awaitQuiet();
        Census census = bench.census();
        Timing service =
            arrivals.measure(
                CALLS,
                index ->
                    census
                        .submit(
                            bench.providerSystem(),
                            bench.collection(),
                            units.get(index),
                            UUID.randomUUID().toString())
                        .expect(200));
        bench.awaitQuiet();
        String body = Bodies.providerReturn(bench.collection(), units.getFirst()).toString();
        Timing least = arrivals.measure(CALLS, _ -> bare.insert(body));
        figures.add(new Figure(WORK, Figure.Subject.SERVICE, arrivals.label(), service));
        figures.add(new Figure(WORK, Figure.Subject.BARE, arrivals.label(), least));
      }
    }
    return figures;
  }
}
