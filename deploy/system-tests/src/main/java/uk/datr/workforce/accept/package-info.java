/** The acceptance list of the complete census: published figures, all sections, many faults at once, and what was measured. */
@NullMarked
package uk.datr.workforce.accept;

import org.jspecify.annotations.NullMarked;
