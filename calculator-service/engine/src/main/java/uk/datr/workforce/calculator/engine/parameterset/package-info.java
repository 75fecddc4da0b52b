/** Parameter sets: versions that never change, with a source for every value (specification B8). */
@NullMarked
package uk.datr.workforce.calculator.engine.parameterset;

import org.jspecify.annotations.NullMarked;
