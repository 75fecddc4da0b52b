/** How sure a figure is when its inputs are not: distributions, samples and their summary (specification B9.1). */
@NullMarked
package uk.datr.workforce.calculator.engine.uncertainty;

import org.jspecify.annotations.NullMarked;
