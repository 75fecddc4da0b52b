package uk.datr.workforce.disclosure.model;

/**
 * A validation rule that everybody can read, as a bound between two cells: cell ≤ times × of. For instance WTE at most
 * 1.5 × headcount (census rule C203).
 *
 * @param cell id of the bounded cell
 * @param times above 0
 * @param of id of the cell that bounds it
 */
public record Limit(String cell, Rational times, String of) {}
