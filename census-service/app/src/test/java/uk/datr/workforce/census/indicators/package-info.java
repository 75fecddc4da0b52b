/** The indicators of a return, over HTTP. */
@NullMarked
package uk.datr.workforce.census.indicators;

import org.jspecify.annotations.NullMarked;
