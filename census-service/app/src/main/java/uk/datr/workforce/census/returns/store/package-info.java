/** Returns in the database, as plain SQL. */
@NullMarked
package uk.datr.workforce.census.returns.store;

import org.jspecify.annotations.NullMarked;
