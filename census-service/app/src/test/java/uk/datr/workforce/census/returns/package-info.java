/** Tests. */
@NullMarked
package uk.datr.workforce.census.returns;

import org.jspecify.annotations.NullMarked;
