/** Which sealed versions the figures of a collection are made of, and the proof of it. */
@NullMarked
package uk.datr.workforce.census.returns.snapshots;

import org.jspecify.annotations.NullMarked;
