/** Tests. */
@NullMarked
package uk.datr.workforce.census.lifecycle;

import org.jspecify.annotations.NullMarked;
