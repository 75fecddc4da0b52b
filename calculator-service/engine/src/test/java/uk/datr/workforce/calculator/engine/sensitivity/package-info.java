/** Tests of the package of the same name. */
@NullMarked
package uk.datr.workforce.calculator.engine.sensitivity;

import org.jspecify.annotations.NullMarked;
