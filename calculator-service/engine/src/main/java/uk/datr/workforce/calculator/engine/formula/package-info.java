/** Formulas as text that a reader can check and a machine can evaluate to the last bit (specification B7). */
@NullMarked
package uk.datr.workforce.calculator.engine.formula;

import org.jspecify.annotations.NullMarked;
