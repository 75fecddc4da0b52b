package uk.datr.workforce.calculator.engine.explanation;

import uk.datr.workforce.calculator.engine.provenance.Provenance;

/**
 * How much a figure changes with one input.
 *
 * @param pointer JSON pointer to the input
 * @param label what the input is
 * @param provenance kind of its source
 * @param percent change of the figure, in per cent, when the input alone is raised by 1 per cent
 */
public record Elasticity(String pointer, String label, Provenance provenance, double percent) {}
