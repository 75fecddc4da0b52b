/** Tests. */
@NullMarked
package uk.datr.workforce.census.returns.seals;

import org.jspecify.annotations.NullMarked;
