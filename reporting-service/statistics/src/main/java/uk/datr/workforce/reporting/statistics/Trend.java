package uk.datr.workforce.reporting.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The recent trend of a proportion: the chi-square test for a linear trend over the last five yearly points at 99.8 per cent
 * (B5.8). With fewer points only changes between two years may be shown.
 */
public sealed interface Trend {

  /** The points that a trend needs, and the last of which it is made. */
  int POINTS = 5;

  /**
   * A year's value.
   *
   * @param year of the collection
   * @param proportion its value
   * @param breaksSeries whether definition or coverage differ from the point before
   */
  record Point(int year, Proportion proportion, boolean breaksSeries) {}

  /** What the test says. */
  enum Direction {
    /** The slope is above zero and significant. */
    INCREASING,
    /** The slope is below zero and significant. */
    DECREASING,
    /** The slope may be chance. */
    NO_SIGNIFICANT_CHANGE
  }

  /** Why there is no trend marker. */
  enum Reason {
    /** Fewer than five points. */
    INSUFFICIENT_POINTS,
    /** The last five are not of five years in a row. */
    NOT_YEARLY,
    /** The series breaks within the last five. */
    SERIES_BREAK
  }

  /**
   * A tested trend.
   *
   * @param slope the change a year, weighted by the bases
   * @param chiSquared the test statistic with one degree of freedom
   * @param critical the value that it must exceed
   * @param direction what follows
   */
  record Tested(double slope, double chiSquared, double critical, Direction direction)
      implements Trend {}

  /**
   * No trend marker.
   *
   * @param reason why not
   */
  record NoMarker(Reason reason) implements Trend {}

  /** Tests the last five points; the points are in the order of their years. */
  static Trend of(List<Point> points) {
    for (int next = 1; next < points.size(); next++) {
      if (points.get(next).year() <= points.get(next - 1).year()) {
        throw new IllegalArgumentException("points are in the order of their years");
      }
    }
    if (points.size() < POINTS) {
      return new NoMarker(Reason.INSUFFICIENT_POINTS);
    }
    List<Point> recent = points.subList(points.size() - POINTS, points.size());
    return obstacle(recent)
        .<Trend>map(NoMarker::new)
        .orElseGet(() -> test(recent.stream().map(Point::proportion).toList()));
  }

  private static Optional<Reason> obstacle(List<Point> recent) {
    if (recent.getLast().year() - recent.getFirst().year() != POINTS - 1) {
      return Optional.of(Reason.NOT_YEARLY);
    }
    return recent.stream().skip(1).anyMatch(Point::breaksSeries)
        ? Optional.of(Reason.SERIES_BREAK)
        : Optional.empty();
  }

  private static Trend test(List<Proportion> values) {
    double bases = 0;
    double weighted = 0;
    double cases = 0;
    for (int time = 0; time < POINTS; time++) {
      bases += values.get(time).base();
      weighted += (time + 1.0) * values.get(time).base();
      cases += values.get(time).cases();
    }
    double centre = weighted / bases;
    double across = 0;
    double spread = 0;
    for (int time = 0; time < POINTS; time++) {
      double distance = time + 1 - centre;
      across += values.get(time).cases() * distance;
      spread += values.get(time).base() * distance * distance;
    }
    double pooled = cases / bases;
    double variance = pooled * (1 - pooled) * spread;
    double chiSquared = variance == 0 ? 0 : across * across / variance;
    double z = Confidence.P99_8.z();
    double critical = z * z;
    return new Tested(
        across / spread, chiSquared, critical, direction(across, chiSquared, critical));
  }

  private static Direction direction(double across, double chiSquared, double critical) {
    if (!(chiSquared > critical)) {
      return Direction.NO_SIGNIFICANT_CHANGE;
    }
    return across > 0 ? Direction.INCREASING : Direction.DECREASING;
  }
}
