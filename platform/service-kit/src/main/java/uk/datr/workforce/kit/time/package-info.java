/** The clock that everything asks. */
@NullMarked
package uk.datr.workforce.kit.time;

import org.jspecify.annotations.NullMarked;
