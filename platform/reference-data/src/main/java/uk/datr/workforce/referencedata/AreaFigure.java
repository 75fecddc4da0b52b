package uk.datr.workforce.referencedata;

/**
 * A published figure of an authority.
 *
 * @param laCode the GSS code under which the figure was published or brought to April 2023
 * @param year mid-year "2023" or financial year "2018/19"
 * @param measure name of the measure
 * @param sourceId source as in the module's README; a suffix {@code -apportioned} marks a derived figure
 */
public record AreaFigure(String laCode, String year, String measure, int value, String sourceId) {}
