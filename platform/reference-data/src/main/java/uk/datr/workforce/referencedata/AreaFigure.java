package uk.datr.workforce.referencedata;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A published figure of an authority.
 *
 * @param laCode the GSS code under which the figure was published or brought to April 2023
 * @param year mid-year "2023" or financial year "2018/19"
 * @param measure name of the measure
 * @param published as in the source; a score, or a count of persons, which carries decimals where it was apportioned or
 *     printed as such
 * @param sourceId source as in the module's README; a suffix {@code -apportioned} or {@code
 *     -derived} marks a derived figure
 */
public record AreaFigure(
    String laCode, String year, String measure, BigDecimal published, String sourceId) {

  /** The figure to the nearest whole person. */
  public int value() {
    return published.setScale(0, RoundingMode.HALF_UP).intValueExact();
  }
}
