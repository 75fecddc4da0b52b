/** Rules over all returns of a collection, over HTTP. */
@NullMarked
package uk.datr.workforce.census.quality;

import org.jspecify.annotations.NullMarked;
