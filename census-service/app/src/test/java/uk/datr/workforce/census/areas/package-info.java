/** Tests. */
@NullMarked
package uk.datr.workforce.census.areas;

import org.jspecify.annotations.NullMarked;
