/** Scenarios beside a base, and what each change contributes to the difference (specification B9.6). */
@NullMarked
package uk.datr.workforce.calculator.engine.comparison;

import org.jspecify.annotations.NullMarked;
