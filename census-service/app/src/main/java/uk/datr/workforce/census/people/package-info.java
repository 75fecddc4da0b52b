/** People and machine clients of organisations: invited, changed, removed and confirmed by their own administrators. */
@NullMarked
package uk.datr.workforce.census.people;

import org.jspecify.annotations.NullMarked;
