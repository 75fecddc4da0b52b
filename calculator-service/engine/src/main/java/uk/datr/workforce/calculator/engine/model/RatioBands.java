package uk.datr.workforce.calculator.engine.model;

/**
 * Limits of the status by the ratio of current to required WTE (specification B4).
 *
 * @param severeShortageBelow ratio, 0 or more
 * @param shortageBelow ratio, at least the limit of the severe shortage
 * @param surplusAbove ratio, at least the limit of the shortage
 */
public record RatioBands(double severeShortageBelow, double shortageBelow, double surplusAbove) {

  /** The bands of B4, which are illustrative: no official bands are published. */
  public static final RatioBands ILLUSTRATIVE = new RatioBands(0.80, 0.95, 1.05);
}
