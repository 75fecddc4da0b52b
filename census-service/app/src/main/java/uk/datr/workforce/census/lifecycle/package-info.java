/** The shape of a life-cycle table: one table is code, documentation and test source at once. */
@NullMarked
package uk.datr.workforce.census.lifecycle;

import org.jspecify.annotations.NullMarked;
