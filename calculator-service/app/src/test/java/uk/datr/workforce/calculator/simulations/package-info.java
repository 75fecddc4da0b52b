/** Simulations over HTTP. */
@NullMarked
package uk.datr.workforce.calculator.simulations;

import org.jspecify.annotations.NullMarked;
