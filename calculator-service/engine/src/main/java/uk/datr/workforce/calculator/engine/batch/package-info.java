/** Many areas calculated by the same parameters, and what they come to together: by region and for England. */
@NullMarked
package uk.datr.workforce.calculator.engine.batch;

import org.jspecify.annotations.NullMarked;
