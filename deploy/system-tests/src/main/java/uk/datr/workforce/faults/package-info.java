/** Takes parts of the platform away under load, and checks afterwards that nothing was lost, doubled or answered wrongly. */
@NullMarked
package uk.datr.workforce.faults;

import org.jspecify.annotations.NullMarked;
