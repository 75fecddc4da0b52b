/** Tests. */
@NullMarked
package uk.datr.workforce.census.coverage;

import org.jspecify.annotations.NullMarked;
