/** Work that takes longer than a calculation: done at once when it is small, as a job of the caller when it is not. */
@NullMarked
package uk.datr.workforce.calculator.work;

import org.jspecify.annotations.NullMarked;
