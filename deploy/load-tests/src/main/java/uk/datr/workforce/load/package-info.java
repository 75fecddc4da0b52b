/** Measures the running platform beside the bare work that it cannot do without, and keeps dated results. */
@NullMarked
package uk.datr.workforce.load;

import org.jspecify.annotations.NullMarked;
