/** The indicators of a return, each with its formula. */
@NullMarked
package uk.datr.workforce.census.indicators;

import org.jspecify.annotations.NullMarked;
