/** Tests. */
@NullMarked
package uk.datr.workforce.census.returns.snapshots;

import org.jspecify.annotations.NullMarked;
