/** Tests of the change feed. */
@NullMarked
package uk.datr.workforce.census.changes;

import org.jspecify.annotations.NullMarked;
