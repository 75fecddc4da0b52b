/** The copy of the census and what it shows. */
@NullMarked
package uk.datr.workforce.calculator.census;

import org.jspecify.annotations.NullMarked;
