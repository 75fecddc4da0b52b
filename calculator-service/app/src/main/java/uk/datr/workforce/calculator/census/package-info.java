/** The copy of the census that the calculator keeps: topics in, role totals of areas out. */
@NullMarked
package uk.datr.workforce.calculator.census;

import org.jspecify.annotations.NullMarked;
