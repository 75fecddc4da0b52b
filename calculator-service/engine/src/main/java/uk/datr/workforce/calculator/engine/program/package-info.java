/** The formulas of a trace as a program that calculates them again with other inputs, many times and quickly. */
@NullMarked
package uk.datr.workforce.calculator.engine.program;

import org.jspecify.annotations.NullMarked;
