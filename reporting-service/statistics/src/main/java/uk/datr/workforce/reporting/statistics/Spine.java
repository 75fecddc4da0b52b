package uk.datr.workforce.reporting.statistics;

import java.util.Optional;

/**
 * The place of a unit on one line of the spine (B5.11): the national value in the middle at 0, the furthest peers at −1 and 1,
 * worst on the left for measures with a good side.
 *
 * <p>The scale gives away the furthest values to a reader who knows a value and its place, so a spine is drawn only where the
 * smallest and largest value may be shown.
 */
public sealed interface Spine {

  /**
   * A line that may be drawn.
   *
   * @param position of the unit's circle, −1 to 1
   * @param barFrom left end of the bar between the quartiles
   * @param barTo right end of that bar
   * @param verdict what the circle says by colour and letter
   */
  record Line(double position, double barFrom, double barTo, Verdict verdict) implements Spine {}

  /**
   * A line that may not be drawn.
   *
   * @param reason why not
   */
  record NotDrawn(PeerFigure.Reason reason) implements Spine {}

  /**
   * Places a unit among its peers.
   *
   * @param own the unit's value, one of the peers'
   * @param peers the units of the line
   * @param national the national value
   * @param polarity of the indicator
   * @param comparison of the unit with the national value
   */
  static Spine of(
      double own,
      PeerGroup peers,
      double national,
      Polarity polarity,
      NationalComparison comparison) {
    Optional<PeerFigure.Reason> withheld = peers.withheld(PeerGroup.Statistic.EXTREMES);
    if (withheld.isPresent()) {
      return new NotDrawn(withheld.get());
    }
    Distribution values = peers.distribution();
    if (own < values.quantile(0) || own > values.quantile(1)) {
      throw new IllegalArgumentException("a unit of the spine is one of the peers");
    }
    double position = place(own, values, national, polarity);
    double first = place(values.quantile(0.25), values, national, polarity);
    double third = place(values.quantile(0.75), values, national, polarity);
    return new Line(position, Math.min(first, third), Math.max(first, third), comparison.verdict());
  }

  private static double place(
      double value, Distribution values, double national, Polarity polarity) {
    double away = value - national;
    if (away == 0) {
      return 0;
    }
    double range = away > 0 ? values.quantile(1) - national : national - values.quantile(0);
    double place = away / range;
    return polarity == Polarity.LOW_IS_GOOD ? -place : place;
  }
}
