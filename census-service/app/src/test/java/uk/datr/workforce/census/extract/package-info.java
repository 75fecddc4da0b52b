/** Tests of extracts. */
@NullMarked
package uk.datr.workforce.census.extract;

import org.jspecify.annotations.NullMarked;
