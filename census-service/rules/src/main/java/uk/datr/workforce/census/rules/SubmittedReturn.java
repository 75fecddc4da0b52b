package uk.datr.workforce.census.rules;

/**
 * A return of a collection as it counts, among the others.
 *
 * @param unitId the unit that made it
 * @param unitName its name, for messages to others of the same area
 */
public record SubmittedReturn(
    String unitId, String unitName, UnitKind kind, ReturnContent content) {}
