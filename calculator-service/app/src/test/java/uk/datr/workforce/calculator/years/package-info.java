/** Financial years. */
@NullMarked
package uk.datr.workforce.calculator.years;

import org.jspecify.annotations.NullMarked;
