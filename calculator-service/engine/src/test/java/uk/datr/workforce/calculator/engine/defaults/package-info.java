/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.calculator.engine.defaults;

import org.jspecify.annotations.NullMarked;
