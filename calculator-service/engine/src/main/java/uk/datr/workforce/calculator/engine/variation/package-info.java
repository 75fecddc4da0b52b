/** A calculation whose inputs are changed: what can vary, how far, and what can be looked at (specification B9). */
@NullMarked
package uk.datr.workforce.calculator.engine.variation;

import org.jspecify.annotations.NullMarked;
