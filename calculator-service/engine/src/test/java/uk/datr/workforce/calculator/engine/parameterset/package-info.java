/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.calculator.engine.parameterset;

import org.jspecify.annotations.NullMarked;
