/** Imported numbers in treatment. */
@NullMarked
package uk.datr.workforce.calculator.treatment;

import org.jspecify.annotations.NullMarked;
