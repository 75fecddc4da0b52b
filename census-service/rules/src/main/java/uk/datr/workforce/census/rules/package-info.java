/**
 * The content of a census return and the rules that it is checked by, free of any framework: reading, the rule
 * catalogue and its engine, the canonical form, and the indicators of a single return.
 */
@NullMarked
package uk.datr.workforce.census.rules;

import org.jspecify.annotations.NullMarked;
