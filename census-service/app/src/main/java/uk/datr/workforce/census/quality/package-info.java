/** What rules do to all returns of a collection: comparing them with each other, and trying a threshold before it is set. */
@NullMarked
package uk.datr.workforce.census.quality;

import org.jspecify.annotations.NullMarked;
