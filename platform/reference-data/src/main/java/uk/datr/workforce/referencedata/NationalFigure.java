package uk.datr.workforce.referencedata;

/**
 * A published figure of England.
 *
 * @param year financial year, "2024/25"
 * @param measure name of the measure
 * @param substanceGroup {@code all}, {@code opiate}, {@code non_opiate_only}, {@code non_opiate_and_alcohol} or {@code
 *     alcohol_only}
 * @param value adults
 * @param sourceId source as in the module's README
 */
public record NationalFigure(
    String year, String measure, String substanceGroup, int value, String sourceId) {}
