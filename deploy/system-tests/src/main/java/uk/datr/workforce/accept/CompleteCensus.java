package uk.datr.workforce.accept;

import static uk.datr.workforce.journey.JourneyException.require;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.journey.Callers;
import uk.datr.workforce.journey.CensusTables;
import uk.datr.workforce.journey.Platform;
import uk.datr.workforce.journey.Point;
import uk.datr.workforce.stack.Repository;

/** The acceptance list {@code census}, over the running platform and the newest reports and results of this checkout. */
public final class CompleteCensus {
  private static final List<String> PUBLISHED =
      List.of("DATRWC-2022", "DATRWC-2023", "DATRWC-2024");
  private static final BigDecimal MOST_WARNED = BigDecimal.TEN;

  private final StoredShares stored;
  private final TwentyFaults faults;
  private final MeasuredCensus measured;
  private final TestReports reports;

  /** Reads the tables, talks to the platform, and looks at what was kept in the repository. */
  public CompleteCensus(
      Repository repository, Platform platform, Callers callers, CensusTables tables) {
    this.stored = new StoredShares(tables);
    this.faults = new TwentyFaults(platform, callers);
    this.measured = new MeasuredCensus(repository);
    this.reports = new TestReports(repository);
  }

  /** The points of the list. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (String collectionId : PUBLISHED) {
      points.add(
          new Point(
              "every return of " + collectionId + " has all sections that its kind may answer",
              () -> sections(collectionId)));
      points.add(
          new Point(
              "at most one return in ten of "
                  + collectionId
                  + " drew a warning, and each is explained",
              () -> warnings(collectionId)));
    }
    points.addAll(PublishedFigures.points(stored));
    points.add(new Point("a return with twenty different faults lists exactly those", faults));
    points.add(
        new Point(
            "every state, event and job of both life cycles was tried",
            () ->
                reports.tests(
                    "census-service/app", "ReturnLifeCycleTest", "CollectionLifeCycleTest")));
    points.add(
        new Point(
            "a system written against the generated client alone completes a cycle",
            reports::generatedClient));
    points.addAll(measured.points());
    return points;
  }

  private String sections(String collectionId) {
    BigDecimal staffed = stored.staffed(collectionId);
    BigDecimal incomplete = stored.incomplete(collectionId);
    require(staffed.signum() > 0, "there are no returns");
    require(incomplete.signum() == 0, incomplete + " of " + staffed + " lack a section");
    return staffed + " returns with staff";
  }

  private String warnings(String collectionId) {
    BigDecimal unexplained = stored.unexplained(collectionId);
    require(
        unexplained.signum() == 0, unexplained + " have errors or warnings without explanation");
    BigDecimal warned = stored.warned(collectionId).setScale(1, RoundingMode.HALF_UP);
    require(warned.compareTo(MOST_WARNED) <= 0, warned + " per cent drew one");
    return warned + " %";
  }
}
