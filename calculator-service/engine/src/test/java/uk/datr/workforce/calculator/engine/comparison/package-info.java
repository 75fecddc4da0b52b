/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.calculator.engine.comparison;

import org.jspecify.annotations.NullMarked;
