/** Reminders of returns that are outstanding. */
@NullMarked
package uk.datr.workforce.census.reminders;

import org.jspecify.annotations.NullMarked;
