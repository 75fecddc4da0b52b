/** Collections: one census a year and its life cycle. */
@NullMarked
package uk.datr.workforce.census.collections;

import org.jspecify.annotations.NullMarked;
