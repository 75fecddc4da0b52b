package uk.datr.workforce.census.rules;

/**
 * A finding of a rule over several returns.
 *
 * @param unitId the unit whose return it is about
 */
public record UnitFinding(String unitId, RuleFinding finding) {}
