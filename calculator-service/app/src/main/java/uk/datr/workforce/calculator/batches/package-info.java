/** All authorities in one go, what they come to together, and one of them beside its region and England. */
@NullMarked
package uk.datr.workforce.calculator.batches;

import org.jspecify.annotations.NullMarked;
