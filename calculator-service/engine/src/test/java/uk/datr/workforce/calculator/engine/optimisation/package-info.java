/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.calculator.engine.optimisation;

import org.jspecify.annotations.NullMarked;
