/** Who may do what in the census: permissions, the table of jobs, and how far a caller's reach goes. */
@NullMarked
package uk.datr.workforce.census.access;

import org.jspecify.annotations.NullMarked;
