/** Tests of reminders. */
@NullMarked
package uk.datr.workforce.census.reminders;

import org.jspecify.annotations.NullMarked;
