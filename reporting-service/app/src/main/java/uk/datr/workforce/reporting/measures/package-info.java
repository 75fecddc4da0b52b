/** What figures are made of: the sums that returns of one role group add up to. */
@NullMarked
package uk.datr.workforce.reporting.measures;

import org.jspecify.annotations.NullMarked;
