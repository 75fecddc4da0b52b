/** Batches and positions over HTTP. */
@NullMarked
package uk.datr.workforce.calculator.batches;

import org.jspecify.annotations.NullMarked;
