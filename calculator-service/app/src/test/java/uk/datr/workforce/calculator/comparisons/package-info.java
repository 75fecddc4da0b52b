/** Comparisons over HTTP. */
@NullMarked
package uk.datr.workforce.calculator.comparisons;

import org.jspecify.annotations.NullMarked;
