package uk.datr.workforce.calculator.engine.trace;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.formula.Formula;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/**
 * One number and how it came about.
 *
 * @param id JSON pointer into the request for an input, otherwise the dotted name of a figure of the result or of a
 *     step towards it
 * @param label what the number is, in plain English
 * @param formula in the language of {@link Formula}; its distinct names stand, in the order in which they are met, for
 *     the inputs; empty for an input of the request
 * @param substitution the formula with its numbers; evaluating it gives the value to the last bit
 * @param value the number
 * @param unit of the value
 * @param inputs ids of the nodes that it is calculated from; the total lists all other figures after those
 * @param provenance kinds of the sources that the value rests on
 * @param source where an input comes from; none for a calculated number
 * @param pointer JSON pointer to an input in the request; none for a calculated number
 */
public record Node(
    String id,
    String label,
    String formula,
    String substitution,
    double value,
    String unit,
    List<String> inputs,
    SortedSet<Provenance> provenance,
    @Nullable ValueSource source,
    @Nullable String pointer) {

  /** Whether this is a value of the request and not calculated. */
  public boolean isInput() {
    return pointer != null;
  }
}
