/**
 * The deterministic calculation of the workforce that a treatment system needs: one pure function from a request to
 * a result or to all the reasons for which it is refused. It has no clock, no input or output and no randomness.
 */
@NullMarked
package uk.datr.workforce.calculator.engine;

import org.jspecify.annotations.NullMarked;
