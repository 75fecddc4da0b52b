/** The calculation, through its parts and over HTTP. */
@NullMarked
package uk.datr.workforce.calculator.calculations;

import org.jspecify.annotations.NullMarked;
