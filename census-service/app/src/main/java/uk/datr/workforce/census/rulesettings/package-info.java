/** The thresholds and levels that a collection sets otherwise than the rule catalogue. */
@NullMarked
package uk.datr.workforce.census.rulesettings;

import org.jspecify.annotations.NullMarked;
