/** Tests of batches. */
@NullMarked
package uk.datr.workforce.calculator.engine.batch;

import org.jspecify.annotations.NullMarked;
