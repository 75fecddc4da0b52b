/** Tests of what the fuzz run calls a fault. */
@NullMarked
package uk.datr.workforce.fuzz;

import org.jspecify.annotations.NullMarked;
