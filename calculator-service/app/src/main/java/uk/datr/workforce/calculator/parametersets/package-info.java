/** Parameter sets: versions that never change, each value with its source, published by a second person. */
@NullMarked
package uk.datr.workforce.calculator.parametersets;

import org.jspecify.annotations.NullMarked;
