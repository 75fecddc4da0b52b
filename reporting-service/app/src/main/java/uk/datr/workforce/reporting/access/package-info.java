/** What a caller of this service may do: its permissions and the table that grants them to jobs. */
@NullMarked
package uk.datr.workforce.reporting.access;

import org.jspecify.annotations.NullMarked;
