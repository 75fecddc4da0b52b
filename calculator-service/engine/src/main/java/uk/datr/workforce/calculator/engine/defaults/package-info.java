/**
 * What a calculation begins with when nobody has chosen anything yet: an illustrative parameter set, numbers in treatment
 * of an authority as far as they are published or can be worked out, and who says so.
 */
@NullMarked
package uk.datr.workforce.calculator.engine.defaults;

import org.jspecify.annotations.NullMarked;
