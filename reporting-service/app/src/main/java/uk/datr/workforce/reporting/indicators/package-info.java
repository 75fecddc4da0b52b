/** The derived measures, each defined once, and their arithmetic. */
@NullMarked
package uk.datr.workforce.reporting.indicators;

import org.jspecify.annotations.NullMarked;
