/** Sensitivity over HTTP. */
@NullMarked
package uk.datr.workforce.calculator.sensitivity;

import org.jspecify.annotations.NullMarked;
