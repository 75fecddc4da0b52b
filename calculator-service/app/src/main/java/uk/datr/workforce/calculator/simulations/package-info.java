/** How sure a figure is when inputs are uncertain. */
@NullMarked
package uk.datr.workforce.calculator.simulations;

import org.jspecify.annotations.NullMarked;
