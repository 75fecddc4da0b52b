/** Tests of the progress of collections. */
@NullMarked
package uk.datr.workforce.census.progress;

import org.jspecify.annotations.NullMarked;
