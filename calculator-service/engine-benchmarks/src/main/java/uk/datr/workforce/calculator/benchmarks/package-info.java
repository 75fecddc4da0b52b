/** Benchmarks of the calculator's engine, beside bare loops of the same arithmetic. */
@NullMarked
package uk.datr.workforce.calculator.benchmarks;

import org.jspecify.annotations.NullMarked;
