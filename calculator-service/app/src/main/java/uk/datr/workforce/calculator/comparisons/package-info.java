/** Scenarios beside a base, and what each change contributes to the difference. */
@NullMarked
package uk.datr.workforce.calculator.comparisons;

import org.jspecify.annotations.NullMarked;
