/** The cheapest mix of roles that does the work within the rules. */
@NullMarked
package uk.datr.workforce.calculator.optimisations;

import org.jspecify.annotations.NullMarked;
