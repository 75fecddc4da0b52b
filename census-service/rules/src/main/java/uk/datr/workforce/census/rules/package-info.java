/**
 * The content of a census return and the rules that it is checked by, free of any framework: reading, the rule
 * catalogue with its engines for one return and for a collection, adjustments and what they would do, the comparison with
 * the year before, the canonical form, and the indicators.
 */
@NullMarked
package uk.datr.workforce.census.rules;

import org.jspecify.annotations.NullMarked;
