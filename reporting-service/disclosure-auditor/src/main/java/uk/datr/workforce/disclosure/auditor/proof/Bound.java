package uk.datr.workforce.disclosure.auditor.proof;

import uk.datr.workforce.disclosure.model.Rational;

/**
 * A bound of a cell that a reader has.
 *
 * @param cell the cell's id
 * @param side whether the cell is at least or at most the value
 * @param value the bound
 * @param origin where it comes from
 */
public record Bound(String cell, Side side, Rational value, Origin origin) {}
