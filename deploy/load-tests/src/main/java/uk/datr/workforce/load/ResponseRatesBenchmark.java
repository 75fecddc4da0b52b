package uk.datr.workforce.load;

import java.util.ArrayList;
import java.util.List;

/** Reads the response rates of a collection that asks 2,000 units, beside the bare count of its returns. */
final class ResponseRatesBenchmark implements Benchmark {

  static final String WORK = "read response rates over 2,000 units";

  private static final int UNITS = 2_000;
  private static final List<Arrivals> ARRIVALS =
      List.of(new Arrivals.Closed(1), new Arrivals.Closed(4));
  private static final int CALLS = 300;

  @Override
  public List<Figure> run(Workbench bench) throws Exception {
    List<Figure> figures = new ArrayList<>();
    String collectionId = bench.collection().id();
    try (BareTables bare = bench.bare("census")) {
      int missing = UNITS - bare.asked(collectionId);
      if (missing > 0) {
        bench.units(missing);
      }
      String path = "/census/v1/collections/" + collectionId + "/response-rates?by=REGION";
      Operation read = _ -> bench.analyst().get(bench.platform().census(), path).expect(200);
      new Arrivals.Closed(2).measure(CALLS, read);
      for (Arrivals arrivals : ARRIVALS) {
        bench.awaitQuiet();
        figures.add(
            new Figure(
                WORK, Figure.Subject.SERVICE, arrivals.label(), arrivals.measure(CALLS, read)));
        figures.add(
            new Figure(
                WORK,
                Figure.Subject.BARE,
                arrivals.label(),
                arrivals.measure(CALLS, _ -> bare.count(collectionId))));
      }
    }
    return figures;
  }
}
