/** Financial years, in which need is calculated and plans are made. */
@NullMarked
package uk.datr.workforce.calculator.years;

import org.jspecify.annotations.NullMarked;
