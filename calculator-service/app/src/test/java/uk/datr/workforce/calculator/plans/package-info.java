/** Workforce plans. */
@NullMarked
package uk.datr.workforce.calculator.plans;

import org.jspecify.annotations.NullMarked;
