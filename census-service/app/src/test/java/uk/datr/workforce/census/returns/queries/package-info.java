/** Tests. */
@NullMarked
package uk.datr.workforce.census.returns.queries;

import org.jspecify.annotations.NullMarked;
