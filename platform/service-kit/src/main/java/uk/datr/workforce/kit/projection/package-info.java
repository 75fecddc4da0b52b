/** Copies made from events alone: compared by a hash, emptied and rebuilt from their topics. */
@NullMarked
package uk.datr.workforce.kit.projection;

import org.jspecify.annotations.NullMarked;
