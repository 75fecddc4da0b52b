package uk.datr.workforce.load;

import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.journey.Answer;
import uk.datr.workforce.journey.Profile;

/** Reads England's provisional profile, anew and revalidated, beside the bare SELECT of the sums. */
final class ProfileBenchmark implements Benchmark {

  static final String WORK = "read England's profile";
  static final String REVALIDATED = "revalidate England's profile (304)";

  private static final List<Arrivals> ARRIVALS =
      List.of(
          new Arrivals.Closed(1),
          new Arrivals.Closed(4),
          new Arrivals.Closed(16),
          new Arrivals.Open(50));
  private static final int CALLS = 500;

  @Override
  public List<Figure> run(Workbench bench) throws Exception {
    List<Figure> figures = new ArrayList<>();
    String path =
        "/reporting/v1/areas/" + Profile.ENGLAND + "/profile?collection=" + bench.collection().id();
    Operation read = _ -> profile(bench, path).expect(200);
    new Arrivals.Closed(2).measure(CALLS / 2, read);
    String tag = profile(bench, path).expect(200).header("ETag");
    Operation revalidate =
        _ ->
            bench
                .analyst()
                .with("If-None-Match", tag)
                .get(bench.platform().reporting(), path)
                .expect(304);
    try (BareTables bare = bench.bare("reporting")) {
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
                arrivals.measure(CALLS, _ -> bare.select(bench.collection().id()))));
        figures.add(
            new Figure(
                REVALIDATED,
                Figure.Subject.SERVICE,
                arrivals.label(),
                arrivals.measure(CALLS, revalidate)));
      }
    }
    return figures;
  }

  private static Answer profile(Workbench bench, String path) {
    return bench.analyst().get(bench.platform().reporting(), path);
  }
}
