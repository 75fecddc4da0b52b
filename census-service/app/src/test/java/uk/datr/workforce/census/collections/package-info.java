/** Tests. */
@NullMarked
package uk.datr.workforce.census.collections;

import org.jspecify.annotations.NullMarked;
