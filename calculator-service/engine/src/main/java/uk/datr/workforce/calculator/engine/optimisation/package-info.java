/** The cheapest mix of roles that does the work within the rules (specification B9.4). */
@NullMarked
package uk.datr.workforce.calculator.engine.optimisation;

import org.jspecify.annotations.NullMarked;
