package uk.datr.workforce.calculator.engine.variation;

/**
 * How far an input varies.
 *
 * @param low least value
 * @param high largest value
 */
public record Ends(double low, double high) {}
